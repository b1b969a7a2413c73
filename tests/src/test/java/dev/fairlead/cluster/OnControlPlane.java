package dev.fairlead.cluster;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Tests on a control plane, which lives as long as their class runs. */
@Tag("cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnControlPlane {
  private ControlPlane plane;

  /** What the tests run on. */
  ControlPlane plane() {
    return plane;
  }

  /** Starts one; with the CRDs that the charts have objects of, where a class does not say. */
  ControlPlane open() throws IOException {
    return ControlPlane.withCustomResources();
  }

  @BeforeAll
  void start() throws IOException {
    plane = open();
  }

  @AfterAll
  void stop() throws IOException {
    // Null when it could not be started.
    if (plane != null) {
      plane.close();
    }
  }
}
