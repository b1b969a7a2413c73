package dev.fairlead.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.source.Source;
import dev.fairlead.tree.Entropy;
import dev.fairlead.tree.Limits;
import dev.fairlead.tree.Rendering;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.TemplateParser;
import dev.fairlead.tree.TemplateSet;
import dev.fairlead.value.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A seed repeats whatever is random, with the same bytes on every JDK. */
class SeedTest {
  private static final String TEXTS =
      "{{ randAlphaNum 8 }} {{ randAlpha 8 }} {{ randAscii 8 }} {{ randNumeric 8 }} {{ randBytes 6"
          + " }} {{ randInt 0 1000000 }} {{ uuidv4 }} {{ shuffle \"abcdefgh\" }} {{ bcrypt \"x\" |"
          + " trunc 29 }} {{ now.UTC }}";

  private static final String KEYS =
      "{{ $ca := genCA \"ca\" 365 }}{{ $c := genSignedCert \"c\" nil nil 1 $ca }}"
          + "{{ list $ca.Cert $ca.Key $c.Cert $c.Key (genPrivateKey \"ecdsa\") (genPrivateKey"
          + " \"ed25519\") (encryptAES \"k\" \"t\") | join \"\" | sha256sum }}";

  @Test
  void texts() {
    String want =
        "a0fqq6Ch mWQUAHbu &Am8h[2: 84906133 7mFMxadL 334535 d93995b6-94aa-4150-8478-91d75da8dddd"
            + " ahgbdcef $2a$10$.LniEgIiGM4XgcwWUOFiDe 2024-01-01 00:00:00 +0000 UTC";
    assertEquals(want, render(TEXTS, 7));
  }

  @Test
  void keys() {
    String want = "e33327b4d2c2ed8793441f4116da94bb410f9c64889a5320c05a161577640962";
    assertEquals(want, render(KEYS, 7));
  }

  @Test
  void anotherSeed() {
    assertNotEquals(render(TEXTS, 7), render(TEXTS, 8));
  }

  private static String render(String text, long seed) {
    TemplateParser parser = new GoTemplateParser(FunctionSet.of(Profile.HELM_4));
    List<Template> templates = parser.parse(new Source("seed", text));
    Rendering rendering =
        new Rendering(Profile.HELM_4, parser, Entropy.seeded(seed), Limits.DEFAULT);
    return rendering.render(TemplateSet.of(templates), templates.get(0), Map.of());
  }
}
