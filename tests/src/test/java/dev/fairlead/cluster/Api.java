package dev.fairlead.cluster;

import dev.fairlead.format.JsonReader;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Requests to an API server. */
final class Api {
  private static final String APPLY = "application/apply-patch+yaml";

  private final HttpClient client;
  private final String server;
  private final String token;
  private final Map<String, Map<String, Object>> resources = new HashMap<>();

  private Api(HttpClient client, String server, String token) {
    this.client = client;
    this.server = server;
    this.token = token;
  }

  /** An API server whose certificate a file holds. */
  static Api of(String server, String token, Path certificate) throws IOException {
    try (InputStream in = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("server" + store.size(), each);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return new Api(HttpClient.newBuilder().sslContext(context).build(), server, token);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /**
   * An answer of the server.
   *
   * @param body the object or the status, as JSON says it
   * @param warnings what the server warns of
   */
  record Answer(int status, Map<String, Object> body, List<String> warnings) {
    boolean found() {
      return status == 200;
    }

    /** The answer to a request that must succeed. */
    Answer orFail() {
      if (status / 100 != 2) {
        throw new AssertionError(status + " " + body.get("message"));
      }
      return this;
    }

    /** The items of a list. */
    List<Map<String, Object>> items() {
      return ((List<?>) orFail().body.get("items")).stream().map(Api::map).toList();
    }
  }

  /** Whether a path is served, by a server that may not even listen yet. */
  boolean serves(String path) throws IOException {
    try {
      return send(request(path).GET()).statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  Answer get(String path) throws IOException {
    return answer(request(path).GET());
  }

  /** The stored form of an object. */
  Answer get(Map<String, Object> object, String namespace) throws IOException {
    return get(path(object, namespace));
  }

  /** Applies an object, strictly: what the server does not know is an error. */
  Answer apply(Map<String, Object> object, String namespace) throws IOException {
    return apply(object, namespace, "");
  }

  /** Applies an object of which nothing is to be learned but that it is there. */
  void put(String namespace, String yaml) throws IOException {
    apply(YamlReader.readMap(yaml), namespace).orFail();
  }

  /** What applying an object would come to; nothing is stored. */
  Answer tryApply(Map<String, Object> object, String namespace) throws IOException {
    return apply(object, namespace, "&dryRun=All");
  }

  private Answer apply(Map<String, Object> object, String namespace, String more)
      throws IOException {
    String query = "?fieldManager=tests&force=true&fieldValidation=Strict" + more;
    return patch(path(object, namespace) + query, APPLY, object);
  }

  /** Sends a patch of some content type. */
  Answer patch(String path, String type, Object patch) throws IOException {
    String body = JsonWriter.write(patch, Profile.HELM_4);
    return answer(
        request(path).header("Content-Type", type).method("PATCH", BodyPublishers.ofString(body)));
  }

  Answer delete(String path) throws IOException {
    return answer(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private Answer answer(HttpRequest.Builder request) throws IOException {
    HttpResponse<String> response = send(request);
    return new Answer(
        response.statusCode(),
        JsonReader.readMap(response.body(), Profile.HELM_4),
        response.headers().allValues("Warning"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The path of an object, in a namespace unless it names one or its kind has none. */
  String path(Map<String, Object> object, String namespace) throws IOException {
    String version = (String) object.get("apiVersion");
    Map<String, Object> resource = resource(version, (String) object.get("kind"));
    Map<String, Object> metadata = map(object.get("metadata"));
    String in = (String) metadata.getOrDefault("namespace", namespace);
    return group(version)
        + (Boolean.TRUE.equals(resource.get("namespaced")) ? "/namespaces/" + in : "")
        + ("/" + resource.get("name"))
        + ("/" + name(object));
  }

  private Map<String, Object> resource(String version, String kind) throws IOException {
    Map<String, Object> known = resources.get(version + " " + kind);
    if (known == null) {
      for (Object item : (List<?>) get(group(version)).orFail().body().get("resources")) {
        Map<String, Object> resource = map(item);
        if (!((String) resource.get("name")).contains("/")) {
          resources.put(version + " " + resource.get("kind"), resource);
        }
      }
      known = resources.get(version + " " + kind);
    }
    if (known == null) {
      throw new AssertionError("the server has no kind " + kind + " of " + version);
    }
    return known;
  }

  private static String group(String version) {
    return (version.contains("/") ? "/apis/" : "/api/") + version;
  }

  /** The name of an object. */
  static String name(Map<String, Object> object) {
    return (String) map(object.get("metadata")).get("name");
  }

  static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
