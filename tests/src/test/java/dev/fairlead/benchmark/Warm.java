package dev.fairlead.benchmark;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.UserValues;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The part of the benchmark that runs in one JVM; {@code tests/benchmark/run} calls it. {@code
 * releases CHART N THREADS} renders N releases of a chart and prints them; {@code warm CHART [-f
 * FILE]} prints how long a render takes once the JVM has compiled what it uses, from a loaded chart
 * and with loading it each time.
 */
final class Warm {
  private static final long WARM_UP_NANOS = 4_000_000_000L;
  private static final int ROUNDS = 9;

  private Warm() {}

  public static void main(String[] args) throws InterruptedException {
    Path path = Path.of(args[1]);
    Renderer renderer = Renderer.of(Profile.HELM_4);
    if (args[0].equals("releases")) {
      releases(Chart.load(path), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      return;
    }
    Chart chart = Chart.load(path);
    Release release = Release.named("warm");
    Map<String, Object> values = values(args);
    double warm = millis(() -> renderer.render(chart, values, release).print());
    double whole = millis(() -> renderer.render(Chart.load(path), values, release).print());
    System.out.printf("%.3f %.3f%n", warm, whole);
  }

  private static void releases(Chart chart, int count, int workers) throws InterruptedException {
    Renderer renderer = Renderer.of(Profile.HELM_4);
    byte[][] texts = new byte[count][];
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            Release release = Release.named("release-" + i);
            texts[i] = Utf8.bytes(renderer.render(chart, Map.of(), release).print());
          }
        };
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      threads[i] = new Thread(worker);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (byte[] text : texts) {
      System.out.write(text, 0, text.length);
    }
    System.out.flush();
  }

  /** What {@code -f FILE} behind the chart gives. */
  private static Map<String, Object> values(String[] args) {
    UserValues values = UserValues.of(Profile.HELM_4);
    return args.length > 3 ? values.file(args[3]).merge() : values.merge();
  }

  /** The median of some rounds, in milliseconds a call. */
  private static double millis(Runnable call) {
    long start = System.nanoTime();
    int calls = 0;
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      call.run();
      calls++;
    }
    int perRound = Math.max(1, calls / ROUNDS);
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      for (int j = 0; j < perRound; j++) {
        call.run();
      }
      rounds[i] = (System.nanoTime() - begin) / 1e6 / perRound;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
