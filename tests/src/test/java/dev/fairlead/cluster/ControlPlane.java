package dev.fairlead.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A Kubernetes control plane of its own on the loopback interface: etcd, API server, controller
 * manager and scheduler. There is no kubelet: pods are stored and placed, but never run.
 */
final class ControlPlane implements AutoCloseable {
  private static final String TOKEN = "fairlead";
  private static final int ATTEMPTS = 3;

  private final RunFolder folder;
  private final Deque<Part> parts = new ArrayDeque<>();
  private final Thread atExit = new Thread(this::stop);
  private Api api;
  private int namespaces;

  private ControlPlane(RunFolder folder) {
    this.folder = folder;
  }

  /** Builds what is missing, starts all parts and waits until they serve. */
  static ControlPlane start() throws IOException {
    Path programs = ClusterPrograms.folder();
    for (int i = 1; ; i++) {
      ControlPlane plane = new ControlPlane(RunFolder.create());
      Runtime.getRuntime().addShutdownHook(plane.atExit);
      boolean started = false;
      try {
        plane.run(programs);
        started = true;
        return plane;
      } catch (IOException e) {
        // A free port may be taken by another process before ours binds it.
        if (i == ATTEMPTS) {
          throw e;
        }
      } finally {
        if (!started) {
          plane.close();
        }
      }
    }
  }

  /** The same, with the CRDs that the charts have objects of. */
  static ControlPlane withCustomResources() throws IOException {
    ControlPlane plane = start();
    for (Map<String, Object> crd : CustomResources.all()) {
      plane.define(crd);
    }
    return plane;
  }

  private void run(Path programs) throws IOException {
    Path at = folder.path();
    String store = "http://127.0.0.1:" + freePort();
    String peers = "http://127.0.0.1:" + freePort();
    int port = freePort();
    Files.writeString(at.resolve("tokens.csv"), TOKEN + ",admin,admin,system:masters\n");
    Files.writeString(at.resolve("service-account.pem"), key());
    part(programs.resolve("etcd"), etcd(store, peers));
    part(programs.resolve("apiserver"), apiserver(store, port));
    Path certificate = at.resolve("certificates/apiserver.crt");
    Patience.until(() -> "the API server has a certificate", () -> exists(certificate));
    api = Api.of("https://127.0.0.1:" + port, TOKEN, certificate);
    Patience.until(() -> "the API server is ready", this::ready);
    Files.writeString(kubeconfig(), kubeconfig(port, certificate));
    part(
        programs.resolve("controller-manager"),
        List.of(
            "--kubeconfig=" + kubeconfig(),
            "--service-account-private-key-file=service-account.pem",
            "--leader-elect=false",
            "--secure-port=0",
            // It would taint nodes that no kubelet reports for.
            "--controllers=*,-node-lifecycle-controller"));
    part(
        programs.resolve("scheduler"),
        List.of("--kubeconfig=" + kubeconfig(), "--leader-elect=false", "--secure-port=0"));
    Patience.until(() -> "the default service account exists", this::controlled);
  }

  private void part(Path program, List<String> flags) throws IOException {
    parts.push(Part.start(program, folder.path(), flags));
  }

  private static List<String> etcd(String store, String peers) {
    return List.of(
        "--data-dir=etcd",
        "--unsafe-no-fsync",
        "--listen-client-urls=" + store,
        "--advertise-client-urls=" + store,
        "--listen-peer-urls=" + peers,
        "--initial-advertise-peer-urls=" + peers,
        "--initial-cluster=default=" + peers);
  }

  private static List<String> apiserver(String store, int port) {
    return List.of(
        "--etcd-servers=" + store,
        "--cert-dir=certificates",
        "--secure-port=" + port,
        "--bind-address=127.0.0.1",
        "--advertise-address=127.0.0.1",
        // The other reconcilers refuse a loopback address.
        "--endpoint-reconciler-type=none",
        "--token-auth-file=tokens.csv",
        "--authorization-mode=RBAC",
        "--service-account-issuer=https://kubernetes.default.svc",
        "--service-account-key-file=service-account.pem",
        "--service-account-signing-key-file=service-account.pem",
        "--service-cluster-ip-range=10.96.0.0/16");
  }

  private boolean exists(Path file) throws IOException {
    check();
    return Files.exists(file) && Files.size(file) > 0;
  }

  private boolean ready() throws IOException {
    check();
    return api.serves("/readyz");
  }

  private boolean controlled() throws IOException {
    check();
    return api.serves("/api/v1/namespaces/default/serviceaccounts/default");
  }

  private void check() throws IOException {
    for (Part part : parts) {
      part.check();
    }
  }

  /** Requests to the API server. */
  Api api() {
    return api;
  }

  /** Adds a kind of objects and waits until the server takes it. */
  void define(Map<String, Object> crd) throws IOException {
    api.apply(crd, "").orFail();
    String name = Api.name(crd);
    Patience.until(() -> name + " is established", () -> established(api.get(crd, "").orFail()));
  }

  private static boolean established(Api.Answer answer) {
    return Containment.missing(
            List.of(Map.of("type", "Established", "status", "True")),
            Api.list(Api.map(answer.body().get("status")).get("conditions")).stream()
                .filter(condition -> Api.map(condition).get("type").equals("Established"))
                .toList())
        .isEmpty();
  }

  /** Makes a namespace that none used before, ready for pods. */
  String namespace() throws IOException {
    String name = "case-" + ++namespaces;
    api.put("", "{apiVersion: v1, kind: Namespace, metadata: {name: " + name + "}}");
    String account = "/api/v1/namespaces/" + name + "/serviceaccounts/default";
    Patience.until(() -> name + " has a service account", () -> api.get(account).found());
    return name;
  }

  /** What lets other clients in. */
  Path kubeconfig() {
    return folder.path().resolve("kubeconfig");
  }

  private static String kubeconfig(int port, Path certificate) {
    return """
        apiVersion: v1
        kind: Config
        current-context: tests
        contexts: [{name: tests, context: {cluster: tests, user: tests}}]
        clusters:
          - name: tests
            cluster: {server: "https://127.0.0.1:%d", certificate-authority: "%s"}
        users: [{name: tests, user: {token: %s}}]
        """
        .formatted(port, certificate, TOKEN);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void stop() {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }

  @Override
  public void close() throws IOException {
    stop();
    Runtime.getRuntime().removeShutdownHook(atExit);
    folder.close();
  }
}
