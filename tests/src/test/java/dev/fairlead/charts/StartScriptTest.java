package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script of the vLLM chart, in each shell, with stand-ins for the driver and the
 * libraries: every row of {@code start/outcomes.tsv}. It must choose as told, or fail with status
 * 78, and become the command with its arguments untouched.
 */
final class StartScriptTest {
  private static final Path SCRIPT = ChartFolders.REPOSITORY.resolve("charts/vllm/files/start.sh");
  private static final List<List<String>> SHELLS =
      List.of(List.of("dash"), List.of("bash"), List.of("busybox", "sh"));

  /** Prints its process, what it was given and where it looks for libraries. */
  private static final String COMMAND = "echo $$; echo \"$LD_LIBRARY_PATH\"; echo \"$1|$2\"";

  @TempDir private Path temporary;

  @TestFactory
  List<DynamicTest> outcomes() throws IOException {
    Path table = Path.of("src/test/resources/start/outcomes.tsv");
    List<StartCase> cases = StartCase.read(Files.readString(table));
    assertFalse(cases.isEmpty());
    List<DynamicTest> tests = new ArrayList<>();
    for (List<String> shell : SHELLS) {
      String name = shell.get(0);
      if (!isInstalled(name)) {
        String missing = name + " is not installed: " + cases.size() + " cases left out";
        tests.add(DynamicTest.dynamicTest(missing, () -> abort(missing)));
        continue;
      }
      for (StartCase one : cases) {
        tests.add(DynamicTest.dynamicTest(name + ": " + one.name(), () -> check(one, shell)));
      }
    }
    return tests;
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private void check(StartCase one, List<String> shell) throws Exception {
    Path folder = Files.createTempDirectory(temporary, "start");
    one.furnish(folder);
    List<String> command = new ArrayList<>(shell);
    command.addAll(List.of(SCRIPT.toString(), "sh", "-c", COMMAND, "sh", "two words", "*"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH"));
    environment.putAll(one.environment(folder));
    Path err = folder.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    String out = Utf8.text(process.getInputStream().readAllBytes());
    int exit = process.waitFor();
    String message = Files.readString(err);
    if (one.failure() != null) {
      assertEquals(78, exit, message);
      assertEquals("start: " + one.failure().replace("PROC", folder + "/proc") + "\n", message);
      assertEquals("", out);
      return;
    }
    assertEquals(0, exit, message);
    String wanted = one.searchPath(folder);
    assertEquals(process.pid() + "\n" + wanted + "\ntwo words|*\n", out);
    assertEquals(one.wanted().equals("host"), Files.exists(folder.resolve("shim")));
    if (one.wanted().equals("host")) {
      linked(one, folder);
    }
  }

  /** All of the driver's libraries are linked, and nothing else is. */
  private static void linked(StartCase one, Path folder) throws IOException {
    Path shim = folder.resolve("shim");
    for (Path library : one.driverLibraries(folder)) {
      Path link = shim.resolve(library.getFileName());
      assertTrue(Files.isSymbolicLink(link), link.toString());
      assertEquals(library, Files.readSymbolicLink(link));
    }
    assertFalse(Files.exists(shim.resolve("libz.so.1")));
  }
}
