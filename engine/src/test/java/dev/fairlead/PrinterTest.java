package dev.fairlead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.gotmpl.Printer;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every template of the case files is the same tree after printing and parsing again. */
class PrinterTest {
  @Test
  void printsWhatItParsed() throws IOException {
    for (Path path : CaseTest.files()) {
      for (CaseFile.Case c : CaseFile.read(path).cases()) {
        check(path + ":" + c.line(), c);
      }
    }
  }

  private static void check(String name, CaseFile.Case c) {
    GoTemplateParser parser = new GoTemplateParser(FunctionSet.of(c.profile()));
    List<Template> parsed;
    try {
      parsed = parser.parse(new Source(name, c.template()));
    } catch (SourceException e) {
      return;
    }
    String printed = Printer.print(parsed.get(0));
    assertEquals(Shape.of(parsed), Shape.of(parser.parse(new Source(name, printed))), printed);
  }
}
