package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.gpu.lint.Lint;
import dev.fairlead.gpu.lint.LintedFiles;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code render gpu lint}: what files of configs do, what is wrong with them, and better ones. */
final class GpuLintCommand {
  private GpuLintCommand() {}

  static int run(Arguments arguments, Console console) {
    LintedFiles files = new LintedFiles(GpuFiles.delivery(arguments), arguments.list("pool"));
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Lint> lints = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (String file : arguments.words()) {
      String text = GpuFiles.read(file, console);
      texts.put(file, text);
      try {
        Lint lint = files.add(file, text);
        lints.put(file, lint);
        findings.addAll(lint.findings());
      } catch (GpuException e) {
        throw GpuFiles.failure(e, text);
      }
    }
    findings.addAll(workloads(files));
    int errors = count(findings, Severity.ERROR);
    int warnings = count(findings, Severity.WARNING);
    String summary =
        Report.count(lints.size(), "file")
            + " checked, "
            + Report.count(errors, "error")
            + ", "
            + Report.count(warnings, "warning");
    console.print(new Report(arguments, console).of(findings, texts, summary));
    if (arguments.text("format", "text").equals("text")) {
      lints.forEach((file, lint) -> console.print(corrected(file, texts.get(file), lint)));
    }
    return errors + warnings > 0 ? Report.FOUND : 0;
  }

  private static List<Finding> workloads(LintedFiles files) {
    try {
      return files.workloads();
    } catch (GpuException e) {
      throw GpuFiles.failure(e, "");
    }
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** The file as it should be, behind a comment, so that it can be copied. */
  private static String corrected(String file, String text, Lint lint) {
    StringBuilder out = new StringBuilder();
    if (!lint.corrected().equals(text)) {
      out.append("\n# ").append(file).append(", corrected\n").append(lint.corrected());
      if (!lint.corrected().endsWith("\n")) {
        out.append('\n');
      }
    }
    for (Finding finding : lint.left()) {
      out.append("# left to you: ").append(finding.message()).append('\n');
    }
    return out.toString();
  }
}
