package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.gpu.adopt.Adoption;
import dev.fairlead.gpu.adopt.Sources;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.review.TextReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code render gpu import}: values of our charts out of what people have already. */
final class GpuImportCommand {
  private GpuImportCommand() {}

  static int run(Arguments arguments, Console console) {
    Map<String, String> texts = new LinkedHashMap<>();
    Sources sources = new Sources(GpuFiles.delivery(arguments), arguments.on("as-is"));
    Adoption adoption;
    try {
      for (String file : arguments.words()) {
        texts.put(file, GpuFiles.read(file, console));
        sources.add(file, texts.get(file));
      }
      adoption = sources.adopt(arguments.text("model", ""));
    } catch (GpuException e) {
      throw GpuFiles.failure(e, texts.getOrDefault(e.place().file(), ""));
    }
    if (!adoption.findings().isEmpty()) {
      console.note(TextReport.of(adoption.findings(), texts, false).stripTrailing());
    }
    String from = String.join(", ", arguments.words());
    console.print("# Values of charts/" + adoption.chart() + ", imported from " + from + "\n");
    console.print(YamlWriter.write(adoption.values()));
    return adoption.isPartial() ? Report.FOUND : 0;
  }
}
