package dev.fairlead.review;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as JSON for programs; {@code version} grows when a field changes its meaning. */
public final class JsonReport {
  private JsonReport() {}

  /** The report. */
  public static String of(List<Finding> findings) {
    List<Object> list = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> entry = entry(finding);
      if (finding.place().hasLine()) {
        entry.put("endColumn", (long) finding.place().endColumn());
      }
      if (!finding.fix().isEmpty()) {
        entry.put("fix", finding.fix());
      }
      entry.put("fingerprint", finding.fingerprint());
      list.add(entry);
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("version", 1L);
    report.put("findings", list);
    return JsonWriter.writePretty(report, Profile.HELM_4) + "\n";
  }

  /** What every report of a finding has. */
  public static Map<String, Object> entry(Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rule", finding.rule());
    entry.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    entry.put("message", finding.message());
    entry.put("file", finding.place().file());
    if (finding.place().hasLine()) {
      entry.put("line", (long) finding.place().line());
      entry.put("column", (long) finding.place().column());
    }
    entry.put("advice", new ArrayList<Object>(finding.advice()));
    return entry;
  }
}
