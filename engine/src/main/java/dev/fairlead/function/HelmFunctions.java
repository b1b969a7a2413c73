package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.FRAME;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import java.util.LinkedHashMap;

/**
 * Helm's own functions: templates, failures, the cluster and the network. Reference: Helm
 * engine/engine.go, engine/funcs.go.
 */
final class HelmFunctions {
  private HelmFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "include" -> fn(FRAME, TEXT, ANY, Frame::include);
      case "tpl" -> fn(FRAME, TEXT, ANY, Frame::tpl);
      case "required" -> fn(TEXT, ANY, HelmFunctions::required);
      case "fail" -> fn(TEXT, HelmFunctions::fail);
      case "lookup" -> fn(TEXT, TEXT, TEXT, TEXT, HelmFunctions::lookup);
      case "getHostByName" -> fn(TEXT, host -> "");
      default -> null;
    };
  }

  /** The value, unless it is nil or an empty text. */
  static Object required(String message, Object value) {
    if (value == null || value.equals("")) {
      throw FunctionException.userMessage(message);
    }
    return value;
  }

  /** Fails with the chart author's message. */
  static Object fail(String message) {
    throw FunctionException.userMessage(message);
  }

  /** What a cluster without the object answers: rendering never asks one. */
  static Object lookup(String apiVersion, String kind, String namespace, String name) {
    return new LinkedHashMap<String, Object>();
  }
}
