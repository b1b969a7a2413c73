package dev.fairlead.gotmpl;

import dev.fairlead.tree.Block;
import dev.fairlead.tree.CallTemplate;
import dev.fairlead.tree.Comment;
import dev.fairlead.tree.Define;
import dev.fairlead.tree.Flow;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Jump;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.Text;
import dev.fairlead.tree.Trim;
import dev.fairlead.tree.With;
import dev.fairlead.value.GoQuote;

/**
 * Writes a template as people do: the canonical form of its actions with a space inside the
 * delimiters. Parsing the text gives the same tree.
 */
public final class TemplateWriter {
  private final StringBuilder out = new StringBuilder();

  private TemplateWriter() {}

  /** The text of a whole source, given its own template. */
  public static String write(Template template) {
    TemplateWriter writer = new TemplateWriter();
    writer.block(template.body());
    return writer.out.toString();
  }

  private void block(Block block) {
    for (Stmt stmt : block.stmts()) {
      statement(stmt);
    }
  }

  private void action(Trim trim, Object inner) {
    boolean before = trim == Trim.BEFORE || trim == Trim.BOTH;
    boolean after = trim == Trim.AFTER || trim == Trim.BOTH;
    out.append(before ? "{{- " : "{{ ").append(inner).append(after ? " -}}" : " }}");
  }

  private void statement(Stmt stmt) {
    if (stmt instanceof Text text) {
      out.append(text.raw());
    } else if (stmt instanceof Print print) {
      action(print.trim(), print.value());
    } else if (stmt instanceof If branch) {
      branches(branch.trim(), "if " + branch.condition(), branch.then(), branch.otherwise());
    } else if (stmt instanceof With with) {
      branches(with.trim(), "with " + with.value(), with.then(), with.otherwise());
    } else if (stmt instanceof Range range) {
      branches(range.trim(), range.loop().toString(), range.body(), range.otherwise());
    } else if (stmt instanceof Define define) {
      String head = "define " + GoQuote.quote(define.template().name());
      branches(define.trim(), head, define.template().body(), null);
    } else if (stmt instanceof Jump jump) {
      action(jump.trim(), jump.flow() == Flow.BREAK ? "break" : "continue");
    } else if (stmt instanceof Comment comment) {
      out.append(comment.trim().action(comment.text()));
    } else if (stmt instanceof CallTemplate call) {
      template(call);
    } else {
      block((Block) stmt);
    }
  }

  private void template(CallTemplate call) {
    String head = GoQuote.quote(call.name());
    if (call.argument() != null) {
      head += " " + call.argument();
    }
    if (call.block() == null) {
      action(call.trim(), "template " + head);
    } else {
      branches(call.trim(), "block " + head, call.block().body(), null);
    }
  }

  private void branches(Trim trim, String head, Block then, Stmt otherwise) {
    action(trim, head);
    block(then);
    if (otherwise instanceof If next) {
      branches(next.trim(), "else if " + next.condition(), next.then(), next.otherwise());
    } else if (otherwise instanceof With next) {
      branches(next.trim(), "else with " + next.value(), next.then(), next.otherwise());
    } else if (otherwise instanceof Block block) {
      action(then.closing(), "else");
      block(block);
      action(block.closing(), "end");
    } else {
      action(then.closing(), "end");
    }
  }
}
