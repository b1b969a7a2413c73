package dev.fairlead.parity;

import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running oracle program: renders templates with a real Helm's engine. */
final class Oracle implements AutoCloseable {
  /** The chart whose files and metadata templates see. */
  static final Path CHART = Path.of("parity", "chart").toAbsolutePath();

  private static final Pattern ANSWER =
      Pattern.compile("\\{\"text\":(?:null|\"([^\"]*)\"),\"error\":(?:null|\"([^\"]*)\")}");

  private final Process process;
  private final InputStream answers;

  private Oracle(Process process) {
    this.process = process;
    this.answers = new BufferedInputStream(process.getInputStream());
  }

  static Oracle start(Profile profile) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(HelmBinaries.oracle(profile).toString());
    builder.environment().put("TZ", "UTC");
    builder.environment().put("GOGC", "800");
    builder.redirectError(Path.of("target", "oracle.log").toFile());
    return new Oracle(builder.start());
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

  /** A name with slashes is one of the chart's templates, one without belongs to no chart. */
  private static String request(Sample sample) {
    int slash = sample.name().indexOf('/');
    return "{\"folder\":\""
        + (slash < 0 ? "" : CHART)
        + "\",\"template\":{\"name\":\""
        + sample.name().substring(slash + 1)
        + "\",\"data\":\""
        + encode(sample.template())
        + "\"},\"values\":\""
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
        throw new IOException("the oracle ended; see tests/target/oracle.log");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static Outcome outcome(String line) throws IOException {
    Matcher answer = ANSWER.matcher(line);
    if (!answer.matches()) {
      throw new IOException("the oracle answered " + line);
    }
    return answer.group(2) == null
        ? Outcome.text(answer.group(1) == null ? "" : decode(answer.group(1)))
        : Outcome.failure(decode(answer.group(2)));
  }

  private static String decode(String text) {
    return Utf8.text(Base64.getDecoder().decode(text));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
