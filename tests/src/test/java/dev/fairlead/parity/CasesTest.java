package dev.fairlead.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.CaseFile;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine's case files on templates say what real Helms say. */
class CasesTest {
  private static final Path CASES = Path.of("..", "engine", "src", "test", "resources", "cases");
  private static final List<String> FOLDERS = List.of("function", "gotmpl", "tree", "value");

  /** Enough for the deepest recursion that Go allows. */
  private static final long STACK = 1L << 30;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void casesSayWhatHelmSays(Profile profile) throws Exception {
    List<String> places = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    for (Path path : files()) {
      CaseFile file = CaseFile.read(path);
      boolean random = ExpressionGenerator.RANDOM.contains(file.topic());
      for (CaseFile.Case c : file.cases()) {
        if (c.profile() == profile && !random) {
          places.add(CASES.relativize(path) + ":" + c.line());
          samples.add(new Sample("c/templates/" + file.topic(), c.template(), c.values()));
        }
      }
    }
    FutureTask<String> differences = new FutureTask<>(() -> differences(profile, places, samples));
    new Thread(null, differences, "cases", STACK).start();
    assertEquals("", differences.get());
  }

  private static String differences(Profile profile, List<String> places, List<Sample> samples)
      throws IOException {
    Fairlead ours = new Fairlead(profile);
    StringBuilder differences = new StringBuilder();
    try (Oracle oracle = Oracle.start(profile)) {
      List<Outcome> wanted = oracle.render(samples);
      for (int i = 0; i < samples.size(); i++) {
        Outcome got = ours.render(samples.get(i));
        if (!got.equals(wanted.get(i))) {
          differences.append("\n=== ").append(places.get(i)).append("\n--- helm\n");
          differences.append(wanted.get(i)).append("\n--- ours\n").append(got);
        }
      }
    }
    System.out.println(samples.size() + " cases of " + profile + " compared with helm");
    return differences.toString();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(CASES.resolve(folder))) {
        try (Stream<Path> paths = Files.list(CASES.resolve(folder))) {
          paths.filter(path -> path.toString().endsWith(".case")).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }
}
