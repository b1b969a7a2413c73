package dev.fairlead.manifest;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one render made, in the order in which Helm prints it. Immutable. Reference:
 * pkg/cmd/template.go and pkg/action/action.go, renderResources.
 */
public final class Manifests {
  private final Profile profile;
  private final Supplier<List<Manifest>> crds;
  private final List<Manifest> documents;
  private final List<Manifest> hooks;

  Manifests(
      Profile profile,
      Supplier<List<Manifest>> crds,
      List<Manifest> documents,
      List<Manifest> hooks) {
    this.profile = profile;
    this.crds = crds;
    this.documents = List.copyOf(documents);
    this.hooks = List.copyOf(hooks);
  }

  /** The documents that are installed, in install order. */
  public List<Manifest> documents() {
    return documents;
  }

  /** The documents that run as hooks, in install order of their kinds. */
  public List<Manifest> hooks() {
    return hooks;
  }

  /** The files under {@code crds/} of the chart and its subcharts, as they are. */
  public List<Manifest> crds() {
    return crds.get();
  }

  /** What {@code helm template} without flags prints. */
  public String print() {
    return print(Printing.DEFAULT);
  }

  /**
   * What {@code helm template} prints.
   *
   * @throws ManifestException when a pattern of {@code --show-only} matches nothing
   */
  public String print(Printing printing) {
    StringBuilder stream = new StringBuilder();
    if (printing.crds()) {
      crds().forEach(crd -> crd.print(stream));
    }
    for (Manifest document : documents) {
      document.print(stream);
    }
    StringBuilder out = rewritten(stream, printing);
    for (Manifest hook : hooks) {
      if (printing.shows(hook)) {
        hook.print(out);
      }
    }
    return chosen(out, printing);
  }

  /**
   * What {@code helm template --output-dir} prints once its files are written.
   *
   * @throws ManifestException when a pattern of {@code --show-only} is given: it matches nothing
   */
  public String printBesideFiles(Printing printing) {
    return chosen(rewritten(new StringBuilder(), printing), printing);
  }

  /**
   * The files that {@code helm template --output-dir} writes, in this order; for each it prints
   * {@code wrote PATH}.
   *
   * @param folder where CRDs go
   * @param releaseFolder where all else goes: the folder itself or, with {@code --release-name},
   *     one in it
   */
  public List<FileWrite> files(String folder, String releaseFolder, Printing printing) {
    List<FileWrite> writes = new ArrayList<>();
    Set<String> written = new HashSet<>();
    if (printing.crds()) {
      for (Manifest crd : crds()) {
        writes.add(write(folder, crd, !written.add(crd.source())));
      }
    }
    for (Manifest document : documents) {
      writes.add(write(releaseFolder, document, !written.add(document.source())));
    }
    for (Manifest hook : hooks) {
      if (printing.shows(hook)) {
        writes.add(write(releaseFolder, hook, true));
      }
    }
    return writes;
  }

  private static FileWrite write(String folder, Manifest manifest, boolean append) {
    String source = manifest.source();
    if (source.startsWith("/") || ("/" + source + "/").contains("/../")) {
      throw new ManifestException("refusing to write outside the output directory: " + source);
    }
    StringBuilder text = new StringBuilder();
    manifest.print(text);
    return new FileWrite(folder + "/" + source, text.toString(), append);
  }

  private static StringBuilder rewritten(StringBuilder stream, Printing printing) {
    if (printing.postRenderer() != null) {
      String result = printing.postRenderer().run(stream.toString());
      return new StringBuilder(GoUnicode.trim(result)).append('\n');
    }
    stream.setLength(Blank.trimmedLength(stream));
    return stream.append('\n');
  }

  /** Cuts the printed text again and keeps the documents of the wanted templates. */
  private String chosen(StringBuilder printed, Printing printing) {
    if (printing.showOnly().isEmpty()) {
      return printed.toString();
    }
    List<String> documents = DocumentSplitter.split(printed.toString(), profile);
    StringBuilder out = new StringBuilder();
    for (String pattern : printing.showOnly()) {
      int before = out.length();
      for (String document : documents) {
        if (SourceHeader.matches(pattern, document)) {
          out.append("---\n").append(document).append('\n');
        }
      }
      if (out.length() == before) {
        throw new ManifestException("could not find template " + pattern + " in chart");
      }
    }
    return out.toString();
  }
}
