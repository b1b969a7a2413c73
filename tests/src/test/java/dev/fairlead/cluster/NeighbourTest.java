package dev.fairlead.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Two releases with the same values live in one namespace: whatever picks pods by labels picks
 * those of its own release and all of them, and what is named by another object is its own too.
 * What belongs to the whole cluster has one owner: helm refuses it to the second release.
 */
class NeighbourTest extends OnControlPlane {
  /** Kinds that send requests to pods: of a group of pods only the leader answers them. */
  private static final List<String> ASKING = List.of("Service", "PodMonitor", "InferencePool");

  @TestFactory
  List<DynamicTest> releases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ChartCase one : ChartCase.all()) {
      tests.add(DynamicTest.dynamicTest(one.name(), () -> install(one)));
    }
    return tests;
  }

  private void install(ChartCase one) throws IOException {
    String namespace = plane().namespace();
    Helm helm = Helm.of(Profile.HELM_4, plane());
    Prerequisites made = Prerequisites.of(plane(), namespace, List.of(one));
    try {
      LiveRelease first = new LiveRelease(helm, plane().api(), "first", namespace);
      LiveRelease second = new LiveRelease(helm, plane().api(), "second", namespace);
      first.install(one);
      if (first.isClusterWide()) {
        CommandRun refused = second.tryInstall(one);
        assertTrue(refused.err().contains("cannot be imported into the current release"));
      } else {
        second.install(one, ownName(one));
        beside(first, second);
      }
      assertEquals(List.of(), first.lost());
      first.uninstall();
    } finally {
      made.remove();
    }
  }

  private void beside(LiveRelease first, LiveRelease second) throws IOException {
    for (LiveRelease release : List.of(first, second)) {
      release.waitForPods();
      makePods(release);
    }
    check(first);
    check(second);
    second.uninstall();
  }

  /** Values that name the release's objects themselves cannot serve for two releases. */
  private static String[] ownName(ChartCase one) throws IOException {
    Map<String, Object> values = YamlReader.readMap(Files.readString(one.values()));
    return values.containsKey("fullnameOverride")
        ? new String[] {"--set", "fullnameOverride=second"}
        : new String[0];
  }

  /** Makes the pods of what has no controller here. */
  private void makePods(LiveRelease release) throws IOException {
    for (Map<String, Object> object : release.sent()) {
      if (object.get("kind").equals("LeaderWorkerSet")) {
        LeaderWorkerPods.make(plane().api(), object, release.namespace());
      }
    }
  }

  private void check(LiveRelease release) throws IOException {
    Set<String> own = release.pods();
    Selection leaders = new Selection("all leaders", LeaderWorkerPods.LEADERS);
    Set<String> servers = new TreeSet<>(own);
    servers.retainAll(leaders.pods(plane().api(), release.namespace()));
    List<Map<String, Object>> objects = release.sent();
    for (Map<String, Object> object : objects) {
      for (Selection selection : Selection.of(object)) {
        assertFalse(own.isEmpty(), selection.object() + " has pods to pick");
        boolean asks = ASKING.contains(object.get("kind")) && !servers.isEmpty();
        assertEquals(
            asks ? servers : own,
            selection.pods(plane().api(), release.namespace()),
            selection.object());
      }
      for (String target : targets(object)) {
        boolean found =
            objects.stream()
                .anyMatch(each -> target.equals(each.get("kind") + " " + Api.name(each)));
        assertTrue(found, object.get("kind") + " names " + target + ", no part of its release");
      }
    }
  }

  /** The kinds and names of what an object acts on. */
  private static List<String> targets(Map<String, Object> object) {
    Map<String, Object> spec = Api.map(object.get("spec"));
    List<String> targets = new ArrayList<>();
    switch ((String) object.get("kind")) {
      case "HorizontalPodAutoscaler", "ScaledObject" -> {
        Map<String, Object> target = Api.map(spec.get("scaleTargetRef"));
        targets.add(target.getOrDefault("kind", "Deployment") + " " + target.get("name"));
      }
      case "HTTPRoute" -> {
        for (Object rule : Api.list(spec.get("rules"))) {
          for (Object backend : Api.list(Api.map(rule).get("backendRefs"))) {
            targets.add("Service " + Api.map(backend).get("name"));
          }
        }
      }
      default -> {}
    }
    return targets;
  }
}
