package dev.fairlead.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** The program {@code render}: finds the command, runs it, and turns failures into text. */
public final class Main implements Runnable {
  /** Deeply nested templates and values recurse; the default stack is too small for them. */
  private static final long STACK_BYTES = 512L << 20;

  private final String[] args;
  private final Console console;
  private int exitCode = 1;

  private Main(String[] args, Console console) {
    this.args = args;
    this.console = console;
  }

  /** Runs the program and ends the process. */
  public static void main(String[] args) throws InterruptedException {
    Runtime.getRuntime().halt(run(args, Console.system()));
  }

  /** Runs the program on a thread with a large stack; gives its exit code. */
  static int run(String[] args, Console console) throws InterruptedException {
    Main main = new Main(args, console);
    Thread thread = new Thread(null, main, Commands.PROGRAM, STACK_BYTES);
    thread.start();
    thread.join();
    return main.exitCode;
  }

  @Override
  public void run() {
    try {
      int code = Invocation.of(args, console).run();
      exitCode = console.flush() ? code : 1;
    } catch (StackOverflowError e) {
      console.fail("nested too deeply", "");
    } catch (OutOfMemoryError e) {
      console.fail("out of memory", "");
    } catch (RuntimeException | Error e) {
      console.note("internal error: " + String.valueOf(e).lines().findFirst().orElse(""));
      if (Arrays.asList(args).contains("--debug")) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        console.note(trace.toString());
      }
    }
  }
}
