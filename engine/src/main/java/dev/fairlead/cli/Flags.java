package dev.fairlead.cli;

import static dev.fairlead.cli.flag.Flag.Role.DEPRECATED;
import static dev.fairlead.cli.flag.Flag.Role.GENERAL;
import static dev.fairlead.cli.flag.Flag.Role.HIDDEN;
import static dev.fairlead.cli.flag.Flag.Role.INERT;
import static dev.fairlead.cli.flag.Flag.Role.OUTPUT;
import static dev.fairlead.cli.flag.Flag.Role.REFUSED;
import static dev.fairlead.cli.flag.Flag.Role.RELEASE;
import static dev.fairlead.cli.flag.Flag.Role.VALUES;

import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.Shape;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table of flags, in groups that commands put together. Names and shapes are helm's
 * (pkg/cmd/flags.go, install.go, template.go, pkg/cli/environment.go).
 */
final class Flags {
  private static final String NO_EFFECT = "no effect on what is rendered";
  private static final String NO_CLUSTER = "no effect, no cluster is asked";
  private static final String NO_DOWNLOAD = "no effect, nothing is downloaded";
  private static final String GONE =
      "this flag has no effect for 'helm template' and will be removed in Helm 5";

  private Flags() {}

  /** The flags of every command, which may stand before the verb too. */
  static List<Flag> global() {
    List<Flag> flags = new ArrayList<>(40);
    flags.addAll(general());
    flags.addAll(cluster());
    flags.addAll(logging());
    return flags;
  }

  private static List<Flag> general() {
    return List.of(
        Flag.of("helm", Shape.choice("4|3"), GENERAL, "which Helm to behave like, 4 by default"),
        Flag.of("debug", Shape.BOOL, GENERAL, "print more about failures"),
        Flag.of("color", Shape.text("auto|never|always"), GENERAL, "when to colour output"),
        Flag.of("colour", Shape.text("auto|never|always"), HIDDEN, "the same as --color"),
        new Flag("help", 'h', Shape.BOOL, GENERAL, "show this help and exit"),
        new Flag("namespace", 'n', Shape.text("NAME"), RELEASE, "the release's namespace"),
        Flag.of("kubeconfig", Shape.text("FILE"), RELEASE, "where the default namespace is read"),
        Flag.of("kube-context", Shape.text("NAME"), RELEASE, "the context whose namespace counts"));
  }

  private static List<Flag> cluster() {
    return List.of(
        Flag.of("burst-limit", Shape.INT, INERT, NO_CLUSTER),
        Flag.of("content-cache", Shape.text("DIR"), INERT, NO_DOWNLOAD),
        Flag.of("kube-apiserver", Shape.text("ADDRESS"), INERT, NO_CLUSTER),
        Flag.of("kube-as-group", Shape.array("GROUP"), INERT, NO_CLUSTER),
        Flag.of("kube-as-user", Shape.text("USER"), INERT, NO_CLUSTER),
        Flag.of("kube-ca-file", Shape.text("FILE"), INERT, NO_CLUSTER),
        Flag.of("kube-insecure-skip-tls-verify", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("kube-tls-server-name", Shape.text("NAME"), INERT, NO_CLUSTER),
        Flag.of("kube-token", Shape.text("TOKEN"), INERT, NO_CLUSTER),
        Flag.of("qps", Shape.FLOAT, INERT, NO_CLUSTER),
        Flag.of("registry-config", Shape.text("FILE"), INERT, NO_DOWNLOAD),
        Flag.of("repository-cache", Shape.text("DIR"), INERT, NO_DOWNLOAD),
        Flag.of("repository-config", Shape.text("FILE"), INERT, NO_DOWNLOAD));
  }

  /** The flags of klog, with dashes for underscores (pkg/cmd/flags.go, addKlogFlags). */
  private static List<Flag> logging() {
    return List.of(
        Flag.of("add-dir-header", Shape.BOOL, HIDDEN, NO_EFFECT),
        Flag.of("alsologtostderr", Shape.BOOL, HIDDEN, NO_EFFECT),
        Flag.of("alsologtostderrthreshold", Shape.text("LEVEL"), HIDDEN, NO_EFFECT),
        Flag.of("legacy-stderr-threshold-behavior", Shape.BOOL, HIDDEN, NO_EFFECT),
        Flag.of("log-backtrace-at", Shape.text("PLACE"), HIDDEN, NO_EFFECT),
        Flag.of("log-dir", Shape.text("DIR"), HIDDEN, NO_EFFECT),
        Flag.of("log-file", Shape.text("FILE"), HIDDEN, NO_EFFECT),
        Flag.of("log-file-max-size", Shape.INT, HIDDEN, NO_EFFECT),
        Flag.of("logtostderr", Shape.BOOL, HIDDEN, NO_EFFECT),
        Flag.of("one-output", Shape.BOOL, HIDDEN, NO_EFFECT),
        Flag.of("skip-headers", Shape.BOOL, HIDDEN, NO_EFFECT),
        Flag.of("skip-log-headers", Shape.BOOL, HIDDEN, NO_EFFECT),
        Flag.of("stderrthreshold", Shape.text("LEVEL"), HIDDEN, NO_EFFECT),
        new Flag("v", 'v', Shape.INT, HIDDEN, NO_EFFECT),
        Flag.of("vmodule", Shape.text("PATTERN=N"), HIDDEN, NO_EFFECT));
  }

  /** The values files of a command. */
  static Flag valuesFiles(String help) {
    return new Flag("values", 'f', Shape.list("FILE"), VALUES, help);
  }

  /** Where values come from. */
  static List<Flag> values() {
    return List.of(
        valuesFiles("values from a YAML file, - for standard input; later files win"),
        Flag.of("set-json", Shape.array("KEY=JSON"), VALUES, "JSON values, or one JSON object"),
        Flag.of("set", Shape.array("KEY=VALUE"), VALUES, "values, as many as commas separate"),
        Flag.of("set-string", Shape.array("KEY=TEXT"), VALUES, "values that are always text"),
        Flag.of("set-file", Shape.array("KEY=FILE"), VALUES, "values read from files"),
        Flag.of("set-literal", Shape.array("KEY=TEXT"), VALUES, "one value, taken literally"));
  }

  /** What {@code template} knows beside values. */
  static List<Flag> template(Profile profile) {
    List<Flag> flags = new ArrayList<>(80);
    flags.addAll(release());
    flags.addAll(output());
    flags.addAll(inert());
    flags.addAll(refused());
    flags.addAll(profile == Profile.HELM_4 ? helm4() : helm3());
    return flags;
  }

  private static List<Flag> release() {
    return List.of(
        new Flag("api-versions", 'a', Shape.list("VERSION"), RELEASE, "more API versions to know"),
        new Flag("generate-name", 'g', Shape.BOOL, RELEASE, "no name is given, as without it"),
        Flag.of("is-upgrade", Shape.BOOL, RELEASE, "set .Release.IsUpgrade, not .IsInstall"),
        Flag.of("kube-version", Shape.text("VERSION"), RELEASE, "the Kubernetes to render for"),
        Flag.of("name-template", Shape.text("TEMPLATE"), RELEASE, "a template of the name"),
        Flag.of("seed", Shape.text("SEED"), RELEASE, "repeatable random values and dates"),
        Flag.of("deterministic", Shape.BOOL, RELEASE, "seed from release name and namespace"),
        Flag.of("skip-schema-validation", Shape.BOOL, VALUES, "do not check values by schema"));
  }

  private static List<Flag> output() {
    return List.of(
        Flag.of("include-crds", Shape.BOOL, OUTPUT, "print the charts' crds/ first"),
        Flag.of("no-hooks", Shape.BOOL, OUTPUT, "leave hooks out"),
        Flag.of("output-dir", Shape.text("DIR"), OUTPUT, "write files there, not to the output"),
        Flag.of("post-renderer", Shape.text("COMMAND"), OUTPUT, "send the manifests through it"),
        Flag.of("post-renderer-args", Shape.array("ARG"), OUTPUT, "an argument for that command"),
        Flag.of("release-name", Shape.BOOL, OUTPUT, "with --output-dir, a folder per release"),
        new Flag("show-only", 's', Shape.array("GLOB"), OUTPUT, "only manifests of these files"),
        Flag.of("skip-tests", Shape.BOOL, OUTPUT, "leave test hooks out"));
  }

  private static List<Flag> inert() {
    return List.of(
        Flag.of("ca-file", Shape.text("FILE"), INERT, NO_DOWNLOAD),
        Flag.of("cert-file", Shape.text("FILE"), INERT, NO_DOWNLOAD),
        Flag.of("create-namespace", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("dependency-update", Shape.BOOL, INERT, NO_DOWNLOAD),
        Flag.of("description", Shape.text("TEXT"), INERT, NO_EFFECT),
        Flag.of("devel", Shape.BOOL, INERT, NO_DOWNLOAD),
        Flag.of("disable-openapi-validation", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("insecure-skip-tls-verify", Shape.BOOL, INERT, NO_DOWNLOAD),
        Flag.of("key-file", Shape.text("FILE"), INERT, NO_DOWNLOAD),
        Flag.of("keyring", Shape.text("FILE"), INERT, NO_DOWNLOAD),
        new Flag("labels", 'l', Shape.LABELS, INERT, NO_EFFECT),
        Flag.of("pass-credentials", Shape.BOOL, INERT, NO_DOWNLOAD),
        Flag.of("password", Shape.text("PASSWORD"), INERT, NO_DOWNLOAD),
        Flag.of("plain-http", Shape.BOOL, INERT, NO_DOWNLOAD),
        Flag.of("replace", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("skip-crds", Shape.BOOL, INERT, "no effect, only --include-crds prints them"),
        Flag.of("take-ownership", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("timeout", Shape.DURATION, INERT, NO_CLUSTER),
        Flag.of("username", Shape.text("USER"), INERT, NO_DOWNLOAD),
        Flag.of("version", Shape.text("VERSION"), INERT, NO_DOWNLOAD),
        Flag.of("wait-for-jobs", Shape.BOOL, INERT, NO_CLUSTER));
  }

  private static List<Flag> refused() {
    return List.of(
        Flag.of("enable-dns", Shape.BOOL, REFUSED, "it would look up host names"),
        Flag.of("repo", Shape.text("URL"), REFUSED, "it would ask a chart repository"),
        Flag.of("verify", Shape.BOOL, REFUSED, "it would check signatures with PGP"));
  }

  private static List<Flag> helm4() {
    return List.of(
        Flag.of("dry-run", Shape.optional("client|server", "unset"), INERT, "only client works"),
        Flag.of("force-conflicts", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("force-replace", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("rollback-on-failure", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("server-side", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("wait", Shape.WAIT, INERT, NO_CLUSTER),
        Flag.of("atomic", Shape.BOOL, DEPRECATED, "use --rollback-on-failure instead"),
        Flag.of("force", Shape.BOOL, DEPRECATED, "use --force-replace instead"),
        Flag.of("hide-notes", Shape.BOOL, DEPRECATED, GONE),
        Flag.of("render-subchart-notes", Shape.BOOL, DEPRECATED, GONE),
        Flag.of("validate", Shape.BOOL, DEPRECATED, "use '--dry-run=server' instead"));
  }

  private static List<Flag> helm3() {
    return List.of(
        Flag.of("dry-run", Shape.optional("client|server", "client"), INERT, "only client works"),
        Flag.of("atomic", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("force", Shape.BOOL, INERT, NO_CLUSTER),
        Flag.of("hide-notes", Shape.BOOL, INERT, NO_EFFECT),
        Flag.of("render-subchart-notes", Shape.BOOL, INERT, NO_EFFECT),
        Flag.of("validate", Shape.BOOL, REFUSED, "it would ask a cluster"),
        Flag.of("wait", Shape.BOOL, INERT, NO_CLUSTER));
  }
}
