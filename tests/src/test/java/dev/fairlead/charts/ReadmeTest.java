package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in README compiles and does what it says. */
class ReadmeTest {
  @TempDir Path folder;

  @Test
  void exampleRuns() throws IOException, InterruptedException {
    String readme = Files.readString(ChartFolders.REPOSITORY.resolve("README.md"));
    int start = readme.indexOf("```java\n") + "```java\n".length();
    Path source = folder.resolve("Example.java");
    Files.writeString(source, readme.substring(start, readme.indexOf("```", start)));
    String classPath = System.getProperty("java.class.path");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, source.toString());
    assertEquals(0, failed);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + classPath,
                "Example")
            .directory(ChartFolders.REPOSITORY.toFile())
            .redirectErrorStream(true)
            .start();
    List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
    assertEquals(
        List.of(
            "ConfigMap qwen2-7b-start from vllm/templates/start.yaml",
            "Service qwen2-7b from vllm/templates/service.yaml",
            "Deployment qwen2-7b from vllm/templates/deployment.yaml"),
        lines);
    assertEquals(0, process.waitFor());
  }
}
