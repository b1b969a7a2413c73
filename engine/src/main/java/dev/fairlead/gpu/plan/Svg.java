package dev.fairlead.gpu.plan;

/** Writes an SVG of a growing height: rectangles and texts with classes, nothing active. */
final class Svg {
  private static final String STYLE =
      """
      .page { fill: #ffffff }
      text { font: 13px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1b2733 }
      .head { font-weight: 700; font-size: 16px }
      .part { font-weight: 700 }
      .quiet { fill: #52606d }
      .bad { fill: #b3261e }
      .free { fill: #eef1f4; stroke: #9aa5b1 }
      .grid { stroke: #9aa5b1; stroke-width: 0.8; opacity: 0.8 }
      .frame { fill: none; stroke: #52606d }
      .in { font-weight: 700; fill: #10202e }
      .c0 { fill: #8ecae6 } .c1 { fill: #ffb703 } .c2 { fill: #95d5b2 } .c3 { fill: #f4a6b8 }
      .c4 { fill: #cdb4f0 } .c5 { fill: #e9c46a } .c6 { fill: #a8dadc } .c7 { fill: #f4a261 }
      @media (prefers-color-scheme: dark) {
        .page { fill: #14191f }
        text { fill: #e4e7eb }
        .quiet { fill: #a6b1bd }
        .bad { fill: #ff8a80 }
        .free { fill: #232b34; stroke: #616e7c }
        .grid { stroke: #7b8794 }
        .frame { stroke: #a6b1bd }
        .in { fill: #ffffff }
        .c0 { fill: #1f6f94 } .c1 { fill: #8a6100 } .c2 { fill: #2d6a4f } .c3 { fill: #993d55 }
        .c4 { fill: #6a4c9c } .c5 { fill: #7a5f14 } .c6 { fill: #2f6f73 } .c7 { fill: #9a4f16 }
      }
      """;

  private final int width;
  private final StringBuilder body = new StringBuilder();

  Svg(int width) {
    this.width = width;
  }

  void text(double x, double y, String style, String text) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
    if (!style.isEmpty()) {
      body.append(" class=\"").append(style).append('"');
    }
    body.append('>').append(escaped(text)).append("</text>\n");
  }

  /** A text in the middle of a place. */
  void centred(double x, double y, String text) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" class=\"in\" text-anchor=\"middle\">")
        .append(escaped(text))
        .append("</text>\n");
  }

  /** A rectangle; its title shows when the pointer rests on it. */
  void rect(double x, double y, double w, double h, String style, String title) {
    body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    body.append("\" width=\"").append(number(w)).append("\" height=\"").append(number(h));
    body.append("\" class=\"").append(style).append('"');
    if (title.isEmpty()) {
      body.append("/>\n");
    } else {
      body.append("><title>").append(escaped(title)).append("</title></rect>\n");
    }
  }

  void line(double x, double top, double bottom) {
    body.append("<line x1=\"").append(number(x)).append("\" y1=\"").append(number(top));
    body.append("\" x2=\"").append(number(x)).append("\" y2=\"").append(number(bottom));
    body.append("\" class=\"grid\"/>\n");
  }

  /** The document. */
  String document(String title, int height) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\" role=\"img\" aria-label=\""
        + escaped(title)
        + "\">\n<title>"
        + escaped(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n<rect width=\"100%\" height=\"100%\" class=\"page\"/>\n"
        + body
        + "</svg>\n";
  }

  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    String text = String.valueOf(hundredths / 100);
    long rest = Math.abs(hundredths % 100);
    if (rest == 0) {
      return text;
    }
    return text + (rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest);
  }

  /** Text for XML; characters that XML cannot hold become question marks. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          if (pair) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append(c < ' ' || Character.isSurrogate(c) || c >= '\uFFFE' ? '?' : c);
          }
        }
      }
    }
    return out.toString();
  }
}
