package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.fnAll;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.INT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.Convert;
import dev.fairlead.value.DeepEqual;
import dev.fairlead.value.Elements;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Truth;
import dev.fairlead.value.Type;
import dev.fairlead.value.TypedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Functions on lists. A name with {@code must} and the one without do the same, because the latter
 * panics and Go's templates turn a panic into the same failure. Reference: sprig list.go.
 */
final class ListFunctions {
  private static final TypedList NIL = TypedList.nil(Type.LIST.goName());

  private ListFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "append", "mustAppend", "push", "mustPush" -> fn(ANY, ANY, ListFunctions::append);
      case "chunk", "mustChunk" -> fn(INT, ANY, ListFunctions::chunk);
      case "compact", "mustCompact" -> fn(ANY, ListFunctions::compact);
      case "concat" -> fnAll(ANY, ListFunctions::concat);
      case "first", "mustFirst" -> fn(ANY, ListFunctions::first);
      case "has", "mustHas" -> fn(ANY, ANY, ListFunctions::has);
      case "initial", "mustInitial" -> fn(ANY, ListFunctions::initial);
      case "last", "mustLast" -> fn(ANY, ListFunctions::last);
      case "list", "tuple" -> fnAll(ANY, items -> items);
      case "prepend", "mustPrepend" -> fn(ANY, ANY, ListFunctions::prepend);
      case "rest", "mustRest" -> fn(ANY, ListFunctions::rest);
      case "reverse", "mustReverse" -> fn(ANY, ListFunctions::reverse);
      case "slice", "mustSlice" -> fnAll(ANY, ANY, ListFunctions::slice);
      case "uniq", "mustUniq" -> fn(ANY, ListFunctions::uniq);
      case "without", "mustWithout" -> fnAll(ANY, ANY, ListFunctions::without);
      default -> null;
    };
  }

  /** The elements of a list; Go's words when it is none, the last of them its kind. */
  private static List<Object> elements(Object list, String failure) {
    if (list == null) {
      throw new FunctionException(
          "runtime error: invalid memory address or nil pointer dereference");
    }
    List<Object> elements = Elements.of(list);
    if (elements == null) {
      throw new FunctionException(failure + Kind.of(list).goName());
    }
    return elements;
  }

  static List<Object> append(Object list, Object item) {
    List<Object> result = new ArrayList<>(elements(list, "Cannot push on type "));
    result.add(item);
    return result;
  }

  static List<Object> prepend(Object list, Object item) {
    List<Object> elements = elements(list, "Cannot prepend on type ");
    List<Object> result = new ArrayList<>(elements.size() + 1);
    result.add(item);
    result.addAll(elements);
    return result;
  }

  /** Lists of a length; the last may be shorter. A size below one fails but for some lengths. */
  static List<Object> chunk(long size, Object list) {
    List<Object> elements = elements(list, "Cannot chunk type ");
    double count = Math.floor((elements.size() - 1) / (double) size) + 1;
    if (!(count >= 0 && count <= Integer.MAX_VALUE)) {
      throw badLength();
    }
    List<List<Object>> chunks = new ArrayList<>();
    for (int i = 0; i < (int) count; i++) {
      long length = i < (int) count - 1 ? size : elements.size() % size;
      length = length == 0 ? size : length;
      if (length < 0) {
        throw badLength();
      }
      int start = (int) (i * size);
      chunks.add(new ArrayList<>(elements.subList(start, (int) (start + length))));
    }
    return TypedList.of("[][]interface {}", chunks);
  }

  private static FunctionException badLength() {
    return new FunctionException("runtime error: makeslice: len out of range");
  }

  static List<Object> compact(Object list) {
    List<Object> result = new ArrayList<>();
    for (Object element : elements(list, "Cannot compact on type ")) {
      if (Truth.of(element)) {
        result.add(element);
      }
    }
    return result;
  }

  /** All the elements; a nil slice where there is none. */
  static List<Object> concat(List<Object> lists) {
    List<Object> result = new ArrayList<>();
    for (Object list : lists) {
      if (list != null && Elements.of(list) == null) {
        throw new FunctionException("Cannot concat type " + Kind.of(list).goName() + " as list");
      }
      result.addAll(elements(list, ""));
    }
    return result.isEmpty() ? NIL : result;
  }

  static Object first(Object list) {
    List<Object> elements = elements(list, "Cannot find first on type ");
    return elements.isEmpty() ? null : elements.get(0);
  }

  static Object last(Object list) {
    List<Object> elements = elements(list, "Cannot find last on type ");
    return elements.isEmpty() ? null : elements.get(elements.size() - 1);
  }

  /** All but the first; a nil slice of an empty list. */
  static List<Object> rest(Object list) {
    List<Object> elements = elements(list, "Cannot find rest on type ");
    return elements.isEmpty() ? NIL : new ArrayList<>(elements.subList(1, elements.size()));
  }

  /** All but the last; a nil slice of an empty list. */
  static List<Object> initial(Object list) {
    List<Object> elements = elements(list, "Cannot find initial on type ");
    return elements.isEmpty() ? NIL : new ArrayList<>(elements.subList(0, elements.size() - 1));
  }

  static List<Object> reverse(Object list) {
    List<Object> result = new ArrayList<>(elements(list, "Cannot find reverse on type "));
    Collections.reverse(result);
    return result;
  }

  /** Whether the list holds an equal of the needle, of the same type; nil holds nothing. */
  static boolean has(Object needle, Object list) {
    return list != null && holds(elements(list, "Cannot find has on type "), needle);
  }

  static List<Object> uniq(Object list) {
    List<Object> result = new ArrayList<>();
    for (Object element : elements(list, "Cannot find uniq on type ")) {
      if (!holds(result, element)) {
        result.add(element);
      }
    }
    return result;
  }

  static List<Object> without(Object list, List<Object> omitted) {
    List<Object> result = new ArrayList<>();
    for (Object element : elements(list, "Cannot find without on type ")) {
      if (!holds(omitted, element)) {
        result.add(element);
      }
    }
    return result;
  }

  private static boolean holds(List<Object> list, Object needle) {
    for (Object element : list) {
      if (DeepEqual.equal(needle, element)) {
        return true;
      }
    }
    return false;
  }

  /** Part of a list, of the list's own type; nil of an empty list. */
  static Object slice(Object list, List<Object> indices) {
    int length = elements(list, "list should be type of slice or array but ").size();
    if (length == 0) {
      return null;
    }
    long start = indices.isEmpty() ? 0 : Convert.toInt64(indices.get(0));
    long end = indices.size() < 2 ? length : Convert.toInt64(indices.get(1));
    if (start < 0 || end < start || end > length) {
      throw new FunctionException("reflect.Value.Slice: slice index out of bounds");
    }
    return Elements.slice(list, (int) start, (int) end);
  }
}
