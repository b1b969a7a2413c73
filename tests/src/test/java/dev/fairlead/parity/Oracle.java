package dev.fairlead.parity;

import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running oracle program: renders templates with a real Helm's engine. */
final class Oracle implements AutoCloseable {
  private static final Pattern ERROR = Pattern.compile("\\{\"error\":\"([^\"]*)\"}");
  private static final Pattern TEXT = Pattern.compile("\\{\"texts\":\\{\"[^\"]*\":\"([^\"]*)\"}}");

  private final Process process;
  private final InputStream answers;

  private Oracle(Process process) {
    this.process = process;
    this.answers = new BufferedInputStream(process.getInputStream());
  }

  static Oracle start(Profile profile) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(HelmBinaries.oracle(profile).toString());
    builder.environment().put("TZ", "UTC");
    return new Oracle(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** What a real Helm makes of the samples, in order. */
  List<Outcome> render(List<Sample> samples) throws IOException {
    Thread writer = new Thread(() -> write(samples));
    writer.start();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      outcomes.add(outcome(line()));
    }
    return outcomes;
  }

  private void write(List<Sample> samples) {
    try {
      OutputStream out = process.getOutputStream();
      for (Sample sample : samples) {
        out.write(request(sample).getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
    } catch (IOException e) {
      process.destroy();
    }
  }

  private static String request(Sample sample) {
    return "{\"chart\":\"\",\"templates\":[{\"name\":\""
        + sample.name()
        + "\",\"data\":\""
        + encode(sample.template())
        + "\"}],\"values\":\""
        + encode(sample.values())
        + "\"}\n";
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(Utf8.bytes(text));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = answers.read(); c != '\n'; c = answers.read()) {
      if (c < 0) {
        throw new IOException("the oracle ended");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static Outcome outcome(String line) throws IOException {
    Matcher error = ERROR.matcher(line);
    if (error.matches()) {
      return Outcome.failure(decode(error.group(1)));
    }
    Matcher text = TEXT.matcher(line);
    if (text.matches()) {
      return Outcome.text(decode(text.group(1)));
    }
    throw new IOException("the oracle answered " + line);
  }

  private static String decode(String text) {
    return Utf8.text(Base64.getDecoder().decode(text));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
