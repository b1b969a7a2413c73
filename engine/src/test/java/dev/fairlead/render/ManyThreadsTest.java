package dev.fairlead.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.chart.Chart;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One renderer and one chart serve many threads, whatever templates do to their values. */
class ManyThreadsTest {
  private static final int THREADS = 8;
  private static final int RENDERS = 200;

  @TempDir Path folder;

  @Test
  void everyRenderIsTheSame() throws IOException, InterruptedException, ExecutionException {
    Path cases = Path.of("src/test/resources/cases/render/order.case");
    for (ChartCase each : ChartCase.read(cases)) {
      if (each.want("want", "4", "").isEmpty()) {
        continue;
      }
      Path work = folder.resolve("case" + each.line());
      each.write(work);
      Chart chart = Chart.load(work);
      Renderer renderer = Renderer.of(Profile.HELM_4);
      for (String text : all(() -> render(renderer, chart, each.release()))) {
        assertEquals(each.want("want", "4", ""), text);
      }
    }
  }

  private static String render(Renderer renderer, Chart chart, Release release) {
    return renderer.render(chart, Map.of(), release).print();
  }

  private static List<String> all(Callable<String> work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Future<String>> futures = new ArrayList<>();
    for (int i = 0; i < RENDERS; i++) {
      futures.add(pool.submit(work));
    }
    pool.shutdown();
    List<String> texts = new ArrayList<>();
    for (Future<String> future : futures) {
      texts.add(future.get());
    }
    return texts;
  }
}
