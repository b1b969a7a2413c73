package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plan.Offer;
import dev.fairlead.gpu.plan.Plan;
import dev.fairlead.gpu.plan.Planner;
import dev.fairlead.gpu.plan.PoolPlan;
import dev.fairlead.gpu.plan.PoolReader;
import dev.fairlead.gpu.plan.WorkloadReader;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingReader;
import dev.fairlead.gpu.plugin.SharingValues;
import dev.fairlead.review.Finding;
import dev.fairlead.value.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The gpu-sharing chart and the planner agree: what the notes say of each pool is what the planner
 * works out, and the plugin's own rules find nothing wrong with the ConfigMap that is rendered.
 */
final class SharingPlanTest {
  private static final Path CHART = ChartFolders.REPOSITORY.resolve("charts/gpu-sharing");
  private static final WorkloadReader.Result NO_WORKLOADS =
      new WorkloadReader.Result(List.of(), List.of());

  @TestFactory
  List<DynamicTest> valuesFiles() throws IOException {
    List<Path> files = ChartFolders.valuesFiles(CHART);
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files) {
      String name = CHART.relativize(file).toString();
      if (!name.contains("helm-nested")) {
        tests.add(DynamicTest.dynamicTest(name + " has no errors", () -> isClean(file)));
      }
      tests.add(DynamicTest.dynamicTest(name + " offers the same", () -> offersTheSame(file)));
    }
    return tests;
  }

  private static void isClean(Path file) throws Exception {
    List<String> arguments = new ArrayList<>(render(file).arguments());
    arguments.addAll(List.of("--show-only", "templates/configmap.yaml"));
    arguments.add(0, "template");
    String text = CommandRun.of(arguments.toArray(String[]::new)).out();
    SharingFile read = SharingReader.read("rendered.yaml", text, Delivery.chart(Delivery.NEWEST));
    assertFalse(read.names().isEmpty());
    for (Finding finding : read.findings()) {
      assertTrue(finding.severity() != Finding.Severity.ERROR, finding::message);
    }
  }

  private static void offersTheSame(Path file) throws Exception {
    String text = Files.readString(file);
    Passage passage = Passage.files(Map.of(file.toString(), text));
    Map<String, Object> values = YamlReader.readMap(text, file.toString(), Origin.Layer.USER);
    SharingValues sharing = new SharingValues(values, passage);
    Map<String, Object> pools = sharing.pools();
    pools.values().removeIf(pool -> !((Map<?, ?>) pool).containsKey("gpus"));
    SharingFile read = sharing.read(Delivery.chart(Delivery.NEWEST));
    Plan plan = Planner.plan(read, new PoolReader(passage).read(pools), NO_WORKLOADS);
    String notes = Engine.HELM_4.notes(render(file));
    for (PoolPlan pool : plan.pools()) {
      TreeSet<String> offers = new TreeSet<>();
      for (Offer offer : pool.capacity().offers()) {
        offers.add("  " + offer.resource() + ": " + offer.count());
      }
      assertEquals(offers, said(notes, "Pool " + pool.pool().name() + ": config " + pool.config()));
    }
  }

  /** The resources that the notes list below a line. */
  private static TreeSet<String> said(String notes, String head) {
    assertTrue(notes.contains("\n" + head + "\n"), notes);
    TreeSet<String> said = new TreeSet<>();
    notes
        .substring(notes.indexOf("\n" + head + "\n") + 1)
        .lines()
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .filter(line -> line.startsWith("  nvidia.com/"))
        .forEach(said::add);
    return said;
  }

  private static AssertedRender render(Path file) {
    return new AssertedRender(CHART, CHART, Map.of("values", List.of(file.toString())));
  }
}
