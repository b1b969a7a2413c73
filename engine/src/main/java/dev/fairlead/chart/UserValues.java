package dev.fairlead.chart;

import dev.fairlead.chart.Strvals.Form;
import dev.fairlead.format.FormatException;
import dev.fairlead.format.JsonReader;
import dev.fairlead.source.Position;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Gathers the values that a user gives, in files and flags, and merges them in Helm's fixed order:
 * files, {@code --set-json}, {@code --set}, {@code --set-string}, {@code --set-file}, {@code
 * --set-literal}. Reference: helm pkg/cli/values/options.go. For one thread.
 */
public final class UserValues {
  private final Profile profile;
  private final List<String> files = new ArrayList<>();
  private final List<String> json = new ArrayList<>();
  private final List<String> typed = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private Supplier<byte[]> stdin;

  private UserValues(Profile profile) {
    this.profile = profile;
  }

  public static UserValues of(Profile profile) {
    return new UserValues(profile);
  }

  /** Where the values file {@code -} is read from; nothing without it. */
  public UserValues stdin(Supplier<byte[]> input) {
    stdin = input;
    return this;
  }

  /** A values file: one path of {@code -f}. */
  public UserValues file(String path) {
    files.add(path);
    return this;
  }

  /** One {@code --set-json}. */
  public UserValues setJson(String argument) {
    json.add(argument);
    return this;
  }

  /** One {@code --set}. */
  public UserValues set(String argument) {
    typed.add(argument);
    return this;
  }

  /** One {@code --set-string}. */
  public UserValues setString(String argument) {
    strings.add(argument);
    return this;
  }

  /** One {@code --set-file}. */
  public UserValues setFile(String argument) {
    contents.add(argument);
    return this;
  }

  /** One {@code --set-literal}. */
  public UserValues setLiteral(String argument) {
    literals.add(argument);
    return this;
  }

  /** The merged values, with origins. */
  public Map<String, Object> merge() {
    Map<String, Object> values = new OriginMap();
    for (String path : files) {
      ValuesFile.merge(values, read(path));
    }
    for (String argument : json) {
      mergeJson(values, argument);
    }
    readAll(Form.TYPED, typed, values);
    readAll(Form.TEXT, strings, values);
    readAll(Form.FILE, contents, values);
    readAll(Form.LITERAL, literals, values);
    return values;
  }

  private void readAll(Form form, List<String> arguments, Map<String, Object> values) {
    for (String argument : arguments) {
      try {
        Strvals.read(form, argument, values, this);
      } catch (ChartException e) {
        throw e.within("failed parsing " + form.flag() + " data: ");
      }
    }
  }

  private Map<String, Object> read(String path) {
    byte[] data = content(path);
    try {
      return ValuesFile.read(Utf8.text(data), path, Origin.Layer.USER, profile);
    } catch (FormatException e) {
      Position position =
          e.line() == 0 ? null : new Position(path, e.line(), Math.max(0, e.column() - 1));
      throw ChartException.at(position, "failed to parse " + path + ": " + e.getMessage(), e);
    }
  }

  Profile profile() {
    return profile;
  }

  /** The content of a file, or of the standard input. */
  byte[] content(String path) {
    if (GoUnicode.trim(path).equals("-")) {
      return stdin == null ? new byte[0] : stdin.get();
    }
    if (path.startsWith("http://") || path.startsWith("https://") || path.startsWith("oci://")) {
      throw new ChartException("values are read from local files, not from " + path);
    }
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (InvalidPathException e) {
      throw new ChartException("open " + path + ": invalid argument", e);
    } catch (IOException e) {
      throw new ChartException(PathError.reading(path, e), e);
    }
  }

  /** Helm 4 also takes a whole object instead of assignments. */
  private void mergeJson(Map<String, Object> values, String argument) {
    String trimmed = GoUnicode.trim(argument);
    if (profile == Profile.HELM_4 && trimmed.startsWith("{")) {
      try {
        Map<String, Object> object = JsonReader.readMap(trimmed, profile);
        ValuesFile.merge(values, Origins.from(origin("--set-json " + trimmed), object));
      } catch (FormatException e) {
        throw new ChartException("failed parsing --set-json data JSON: " + argument, e);
      }
      return;
    }
    try {
      Strvals.read(Form.JSON, argument, values, this);
    } catch (ChartException | FormatException e) {
      throw new ChartException("failed parsing --set-json data " + argument, e);
    }
  }

  private static Origin origin(String flag) {
    return Origin.at(flag, 0, 0, Origin.Layer.USER);
  }
}
