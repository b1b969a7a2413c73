package dev.fairlead.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.charts.ChartFolders;
import dev.fairlead.cli.CommandRun;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole charts by helm 4, by helm 3 and by us: the same output, exit code and messages. The charts
 * are ours, with each values file of their {@code ci} and {@code examples}, and those of {@code
 * tests/charts} with the command lines of {@code cases.txt}.
 */
class ChartParityTest {
  private static final Path TESTS = Path.of("charts").toAbsolutePath();
  private static final Path CHARTS = ChartFolders.REPOSITORY.resolve("charts");

  @TestFactory
  List<DynamicTest> charts() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(TESTS.resolve("cases.txt"))) {
      if (!line.startsWith("#")) {
        add(tests, TESTS, line);
      }
    }
    for (Path chart : ChartFolders.all()) {
      add(tests, CHARTS, chart.getFileName().toString());
      for (Path file : ChartFolders.valuesFiles(chart)) {
        add(tests, CHARTS, chart.getFileName() + " -f $HERE/" + CHARTS.relativize(file));
      }
    }
    return tests;
  }

  private static void add(List<DynamicTest> tests, Path folder, String line) {
    for (Profile profile : Profile.values()) {
      tests.add(DynamicTest.dynamicTest(profile + " " + line, () -> check(profile, folder, line)));
    }
  }

  private static void check(Profile profile, Path folder, String line) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("template"));
    if (!line.contains("--name-template")) {
      arguments.add("release");
    }
    for (String word : line.split(" ")) {
      arguments.add(word.replace("$HERE", folder.toString()));
    }
    int chart = arguments.contains("release") ? 2 : 1;
    if (Files.exists(folder.resolve(arguments.get(chart)))) {
      arguments.set(chart, folder.resolve(arguments.get(chart)).toString());
    }
    CommandRun wanted = HelmCommand.run(profile, folder, arguments);
    arguments.add(1, "--helm=" + (profile == Profile.HELM_4 ? "4" : "3"));
    CommandRun got = CommandRun.of(arguments.toArray(String[]::new));
    assertEquals(wanted.out(), got.out());
    assertEquals(messages(wanted.err()), messages(comparable(wanted, got)));
    assertEquals(wanted.exit(), got.exit());
  }

  /** Our messages, without the explanation that follows Helm's words. */
  private static String comparable(CommandRun wanted, CommandRun got) {
    int end = wanted.err().stripTrailing().length();
    boolean explained = got.err().startsWith("\n", end) && got.exit() != 0;
    return explained ? got.err().substring(0, end) : got.err();
  }

  /** The lines of a message; sorted, for Go visits maps in no order. */
  private static List<String> messages(String text) {
    List<String> lines = new ArrayList<>(text.stripTrailing().lines().toList());
    Collections.sort(lines);
    return lines;
  }
}
