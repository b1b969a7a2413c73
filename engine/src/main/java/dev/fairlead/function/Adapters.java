package dev.fairlead.function;

import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes template functions out of ordinary typed methods. The parameters give the signature, by
 * which the caller checks number and types of the arguments; so the adapters only cast.
 */
final class Adapters {
  private Adapters() {}

  /** The body of a function without parameters. */
  interface Body0 {
    Object call();
  }

  /** The body of a function of one parameter. */
  interface Body1<A> {
    Object call(A a);
  }

  /** The body of a function of two parameters. */
  interface Body2<A, B> {
    Object call(A a, B b);
  }

  /** The body of a function of three parameters. */
  interface Body3<A, B, C> {
    Object call(A a, B b, C c);
  }

  /** The body of a function of four parameters. */
  interface Body4<A, B, C, D> {
    Object call(A a, B b, C c, D d);
  }

  /** The body of a function of more parameters: takes the arguments as they are. */
  interface Body {
    Object call(Frame frame, Object[] arguments);
  }

  static Function fn(Body0 body) {
    return new Fn0(Signature.of(), body);
  }

  static <A> Function fn(Param<A> a, Body1<A> body) {
    return new Fn1<>(signature(a), a, body);
  }

  static <A, B> Function fn(Param<A> a, Param<B> b, Body2<A, B> body) {
    return new Fn2<>(signature(a, b), a, b, body);
  }

  static <A, B, C> Function fn(Param<A> a, Param<B> b, Param<C> c, Body3<A, B, C> body) {
    return new Fn3<>(signature(a, b, c), a, b, c, body);
  }

  static <A, B, C, D> Function fn(
      Param<A> a, Param<B> b, Param<C> c, Param<D> d, Body4<A, B, C, D> body) {
    return new Fn4<>(signature(a, b, c, d), a, b, c, d, body);
  }

  /** A function of more than four parameters. */
  static Function fn(Signature signature, Body body) {
    return new FnOfMany(signature, body);
  }

  /** A function of any number of arguments. */
  static <A> Function fnAll(Param<A> all, Body1<List<A>> body) {
    return fn(all.repeated(), body);
  }

  /** A function whose last parameter takes any number of arguments. */
  static <A, B> Function fnAll(Param<A> a, Param<B> rest, Body2<A, List<B>> body) {
    return fn(a, rest.repeated(), body);
  }

  /** A function whose last parameter takes any number of arguments. */
  static <A, B, C> Function fnAll(
      Param<A> a, Param<B> b, Param<C> rest, Body3<A, B, List<C>> body) {
    return fn(a, b, rest.repeated(), body);
  }

  /** The twin of a strict function that gives a fixed value where the strict one fails. */
  static Function lenient(Function strict, Object fallback) {
    return new Lenient(strict, fallback);
  }

  private static Signature signature(Param<?>... parameters) {
    List<Type> types = new ArrayList<>(parameters.length);
    boolean variadic = false;
    for (Param<?> parameter : parameters) {
      variadic |= parameter.isRepeated();
      if (parameter.type() != null) {
        types.add(parameter.type());
      }
    }
    return new Signature(types, variadic);
  }

  private record Fn0(Signature signature, Body0 body) implements Function {
    @Override
    public Object call(Frame frame, Object[] in) {
      return body.call();
    }
  }

  private record Fn1<A>(Signature signature, Param<A> a, Body1<A> body) implements Function {
    @Override
    public Object call(Frame frame, Object[] in) {
      return body.call(a.take(frame, in, 0));
    }
  }

  private record Fn2<A, B>(Signature signature, Param<A> a, Param<B> b, Body2<A, B> body)
      implements Function {
    @Override
    public Object call(Frame frame, Object[] in) {
      return body.call(a.take(frame, in, 0), b.take(frame, in, a.width()));
    }
  }

  private record Fn3<A, B, C>(
      Signature signature, Param<A> a, Param<B> b, Param<C> c, Body3<A, B, C> body)
      implements Function {
    @Override
    public Object call(Frame frame, Object[] in) {
      int second = a.width();
      return body.call(
          a.take(frame, in, 0), b.take(frame, in, second), c.take(frame, in, second + b.width()));
    }
  }

  private record Fn4<A, B, C, D>(
      Signature signature, Param<A> a, Param<B> b, Param<C> c, Param<D> d, Body4<A, B, C, D> body)
      implements Function {
    @Override
    public Object call(Frame frame, Object[] in) {
      int second = a.width();
      int third = second + b.width();
      return body.call(
          a.take(frame, in, 0),
          b.take(frame, in, second),
          c.take(frame, in, third),
          d.take(frame, in, third + c.width()));
    }
  }

  private record FnOfMany(Signature signature, Body body) implements Function {
    @Override
    public Object call(Frame frame, Object[] in) {
      return body.call(frame, in);
    }
  }

  private record Lenient(Function strict, Object fallback) implements Function {
    @Override
    public Signature signature() {
      return strict.signature();
    }

    @Override
    public Object call(Frame frame, Object[] in) {
      try {
        return strict.call(frame, in);
      } catch (FunctionException e) {
        return fallback;
      }
    }
  }
}
