package dev.fairlead.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart whose dependencies are being worked out. Helm changes its charts in place, and copies
 * some of them shallowly; what it shares is shared here too.
 */
final class DependencyNode implements Coalesce.Scope {
  private final Chart chart;

  /** Shared between shallow copies, as in Helm. */
  private final Map<String, Object> metadata;

  private Map<String, Object> values;
  private List<DependencyNode> children;
  private DependencyNode parent;

  private DependencyNode(Chart chart, Map<String, Object> metadata) {
    this.chart = chart;
    this.metadata = metadata;
  }

  /** A chart and all below it, free to change. */
  static DependencyNode of(Chart chart) {
    DependencyNode node = new DependencyNode(chart, copyMetadata(chart.metadata().fields()));
    node.values = chart.values();
    List<DependencyNode> children = new ArrayList<>();
    for (Chart child : chart.dependencies()) {
      children.add(of(child));
    }
    node.adopt(children);
    return node;
  }

  /** Metadata with declared dependencies of its own. */
  private static Map<String, Object> copyMetadata(Map<String, Object> metadata) {
    Map<String, Object> copy = new HashMap<>(metadata);
    if (metadata.get("Dependencies") instanceof List<?> list) {
      List<Object> dependencies = new ArrayList<>(list.size());
      for (Object dependency : list) {
        dependencies.add(new LinkedHashMap<>(Origins.table(dependency)));
      }
      copy.put("Dependencies", dependencies);
    }
    return copy;
  }

  /**
   * Helm 4's copy for one declaration: declared dependencies and the charts below are copied, what
   * is below those is shared.
   */
  DependencyNode copy() {
    DependencyNode copy = new DependencyNode(chart, copyMetadata(metadata));
    copy.values = values;
    List<DependencyNode> copies = new ArrayList<>();
    for (DependencyNode child : children) {
      DependencyNode childCopy = new DependencyNode(child.chart, child.metadata);
      childCopy.values = child.values;
      childCopy.children = child.children;
      copies.add(childCopy);
    }
    copy.adopt(copies);
    return copy;
  }

  /** Helm 3's copy: declared dependencies and the charts below stay those of the original. */
  DependencyNode shallowCopy() {
    DependencyNode copy = new DependencyNode(chart, new HashMap<>(metadata));
    copy.values = values;
    copy.children = children;
    return copy;
  }

  void adopt(List<DependencyNode> charts) {
    children = charts;
    for (DependencyNode child : charts) {
      child.parent = this;
    }
  }

  void rename(String name) {
    metadata.put("Name", name);
  }

  void setValues(Map<String, Object> values) {
    this.values = values;
  }

  void setDeclared(List<Dependency> dependencies) {
    List<Object> list = new ArrayList<>(dependencies.size());
    for (Dependency dependency : dependencies) {
      list.add(dependency.fields());
    }
    metadata.put("Dependencies", list.isEmpty() ? null : list);
  }

  Metadata metadata() {
    return Metadata.of(metadata);
  }

  @Override
  public String name() {
    return metadata().name();
  }

  @Override
  public Map<String, Object> values() {
    return values;
  }

  @Override
  public List<DependencyNode> dependencies() {
    return children;
  }

  private String fullPath() {
    return parent == null ? name() : parent.fullPath() + "/charts/" + name();
  }

  /** The finished chart. */
  Chart chart() {
    List<Chart> dependencies = new ArrayList<>();
    for (DependencyNode child : children) {
      dependencies.add(child.chart());
    }
    Metadata copy = Metadata.of(copyMetadata(metadata));
    return new Chart(copy, values, chart.contents(), dependencies, fullPath());
  }
}
