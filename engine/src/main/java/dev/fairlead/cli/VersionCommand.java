package dev.fairlead.cli;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.value.Profile;
import dev.fairlead.value.TemplateObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code render version}: this program's version and Java's. */
final class VersionCommand {
  private VersionCommand() {}

  static int run(Arguments arguments, Console console) {
    if (arguments.on("short")) {
      console.print(number() + "\n");
      return 0;
    }
    console.print("render " + number() + "\n");
    console.print(helm("helm 4, the default", Profile.HELM_4));
    console.print(helm("helm 3, with --helm 3", Profile.HELM_3));
    console.print("Java " + System.getProperty("java.version") + "\n");
    return 0;
  }

  private static String helm(String label, Profile profile) {
    Capabilities capabilities = Capabilities.of(profile);
    Object helm = capabilities.object().field("HelmVersion");
    Object version = ((TemplateObject) helm).field("Version");
    String kubernetes = capabilities.kubeVersion().version();
    return label + ": " + version + ", for Kubernetes " + kubernetes + "\n";
  }

  /** The version that the build wrote down. */
  static String number() {
    try (InputStream in = VersionCommand.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
