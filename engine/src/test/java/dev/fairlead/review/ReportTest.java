package dev.fairlead.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.fairlead.review.Finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms of one list of findings. */
class ReportTest {
  private static final Finding TYPO =
      new Finding(
          "values/unknown-key",
          Severity.ERROR,
          "a.sise: additional properties 'sise' not allowed",
          new Place("my values.yaml", 2, 3, 4),
          List.of("did you mean size?", "by c/values.schema.json#/properties/a"),
          "size");
  private static final Finding MISSING =
      new Finding(
          "values/missing-key",
          Severity.WARNING,
          "the values: missing property 'q'",
          Place.in("b,c:d.yaml"),
          List.of(),
          "");
  private static final List<Finding> BOTH = List.of(TYPO, MISSING);

  @Test
  void textShowsTheLine() {
    String text = TextReport.of(BOTH, Map.of("my values.yaml", "a:\n  sise: 1\n"), false);
    assertEquals(
        """
        my values.yaml:2:3 error values/unknown-key  a.sise: additional properties 'sise' not allowed
           2 |   sise: 1
             |   ^^^^
             | did you mean size?
             | by c/values.schema.json#/properties/a
        b,c:d.yaml warning values/missing-key  the values: missing property 'q'
        """,
        text);
  }

  @Test
  void textIsColouredOnDemand() {
    String text = TextReport.of(List.of(MISSING), Map.of(), true);
    assertEquals(
        "\033[1mb,c:d.yaml\033[0m \033[33mwarning\033[0m values/missing-key"
            + "  the values: missing property 'q'\n",
        text);
  }

  @Test
  void githubEscapesProperties() {
    assertEquals(
        "::error file=my values.yaml,line=2,col=3,endColumn=7,title=values/unknown-key"
            + "::a.sise: additional properties 'sise' not allowed%0Adid you mean size?"
            + "%0Aby c/values.schema.json#/properties/a\n"
            + "::warning file=b%2Cc%3Ad.yaml,title=values/missing-key"
            + "::the values: missing property 'q'\n",
        GithubReport.of(BOTH));
  }

  @Test
  void json() {
    assertEquals(
        """
        {
          "findings": [
            {
              "advice": [],
              "file": "b,c:d.yaml",
              "fingerprint": "%s",
              "message": "the values: missing property 'q'",
              "rule": "values/missing-key",
              "severity": "warning"
            }
          ],
          "version": 1
        }
        """
            .formatted(MISSING.fingerprint()),
        JsonReport.of(List.of(MISSING)));
  }

  @Test
  void sarif() {
    assertEquals(
        """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "runs": [
            {
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "fixes": [
                    {
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "my%%20values.yaml"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "endColumn": 7,
                                "startColumn": 3,
                                "startLine": 2
                              },
                              "insertedContent": {
                                "text": "size"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ],
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%%20values.yaml"
                        },
                        "region": {
                          "endColumn": 7,
                          "startColumn": 3,
                          "startLine": 2
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "a.sise: additional properties 'sise' not allowed\\ndid you mean size?\\nby c/values.schema.json#/properties/a"
                  },
                  "partialFingerprints": {
                    "render/v1": "%s"
                  },
                  "ruleId": "values/unknown-key",
                  "ruleIndex": 0
                }
              ],
              "tool": {
                "driver": {
                  "name": "render",
                  "rules": [
                    {
                      "id": "values/unknown-key"
                    }
                  ],
                  "version": "1.2"
                }
              }
            }
          ],
          "version": "2.1.0"
        }
        """
            .formatted(TYPO.fingerprint()),
        SarifReport.of(List.of(TYPO), "1.2"));
  }

  @Test
  void fingerprintsDoNotDependOnLines() {
    Place below = new Place("my values.yaml", 9, 3, 4);
    Finding moved = new Finding(TYPO.rule(), TYPO.severity(), TYPO.message(), below, List.of(), "");
    assertEquals(TYPO.fingerprint(), moved.fingerprint());
    assertNotEquals(TYPO.fingerprint(), MISSING.fingerprint());
  }
}
