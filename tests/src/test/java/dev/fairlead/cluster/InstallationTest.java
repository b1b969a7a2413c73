package dev.fairlead.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.value.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every values file of our charts lives through what releases live through: both Helms install it,
 * upgrade it to the next file, roll it back and uninstall it. After each step the API server has
 * what was sent, and nothing else of the release. A warning is a failure.
 */
class InstallationTest extends OnControlPlane {
  @TestFactory
  List<DynamicTest> releases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<ChartCase> cases = ChartCase.all();
    for (Profile profile : Profile.values()) {
      for (ChartCase one : cases) {
        String name = profile + " " + one.name();
        tests.add(DynamicTest.dynamicTest(name, () -> live(profile, one, one.next(cases))));
      }
    }
    return tests;
  }

  private void live(Profile profile, ChartCase one, ChartCase next) throws IOException {
    String namespace = plane().namespace();
    Prerequisites made = Prerequisites.of(plane(), namespace, List.of(one, next));
    try {
      live(
          new LiveRelease(Helm.of(profile, plane()), plane().api(), "release", namespace),
          one,
          next);
    } finally {
      made.remove();
    }
  }

  private static void live(LiveRelease release, ChartCase one, ChartCase next) throws IOException {
    release.install(one);
    assertEquals(List.of(), release.lost());
    release.waitForPods();
    List<Map<String, Object>> first = release.sent();
    release.upgrade(next);
    assertEquals(List.of(), release.lost());
    List<Map<String, Object>> second = release.sent();
    release.waitUntilGone(first, second);
    release.rollback(1);
    assertEquals(List.of(), release.lost());
    release.waitUntilGone(second, first);
    release.uninstall();
    release.waitUntilGone(first, List.of());
  }
}
