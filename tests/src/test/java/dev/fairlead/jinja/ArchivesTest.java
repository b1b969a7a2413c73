package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.chart.Chart;
import dev.fairlead.charts.ChartFolders;
import dev.fairlead.cli.CommandRun;
import dev.fairlead.parity.HelmCommand;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What {@code render package} writes: Helm reads it, and prints what we print of the folder. */
final class ArchivesTest {
  @TempDir static Path temporary;

  @TestFactory
  List<DynamicTest> helmPrintsTheArchive() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path chart : ChartFolders.all()) {
      if (Files.isDirectory(chart.resolve(Chart.JINJA_FOLDER))) {
        tests.add(DynamicTest.dynamicTest(chart.toString(), () -> check(chart)));
      }
    }
    return tests;
  }

  private static void check(Path chart) throws Exception {
    Path folder = Files.createTempDirectory(temporary, "archive");
    CommandRun packed =
        CommandRun.of("package", chart.toString(), "--destination", folder.toString());
    assertEquals("", packed.err());
    String archive = ChartFolders.children(folder, ".tgz").get(0).toString();
    Path values = ChartFolders.children(chart.resolve("ci"), ".yaml").get(0);
    for (Profile profile : Profile.values()) {
      String helm = "--helm=" + (profile == Profile.HELM_4 ? "4" : "3");
      String file = values.toString();
      CommandRun ours = CommandRun.of("template", "r", chart.toString(), "-f", file, helm);
      List<String> line = List.of("template", "r", archive, "-f", file);
      CommandRun theirs = HelmCommand.run(profile, folder, line);
      assertEquals(0, theirs.exit(), theirs.err());
      assertEquals(theirs.out(), ours.out(), profile.name());
    }
  }
}
