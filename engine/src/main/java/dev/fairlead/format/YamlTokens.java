package dev.fairlead.format;

import java.util.Arrays;

/** The tokens that are scanned but not taken yet. A token's number counts from the text's start. */
final class YamlTokens {
  private YamlToken[] queue = new YamlToken[16];
  private int head;
  private int tail;
  private int taken;

  boolean isEmpty() {
    return head == tail;
  }

  YamlToken first() {
    return queue[head];
  }

  void removeFirst() {
    taken++;
    queue[head++] = null;
  }

  /** The number of the token that is appended next. */
  int nextNumber() {
    return taken + tail - head;
  }

  void append(YamlToken token) {
    if (tail == queue.length) {
      makeRoom();
    }
    queue[tail++] = token;
  }

  private void makeRoom() {
    int count = tail - head;
    YamlToken[] target = count < queue.length / 2 ? queue : new YamlToken[queue.length * 2];
    System.arraycopy(queue, head, target, 0, count);
    if (target == queue) {
      Arrays.fill(queue, count, tail, null);
    }
    queue = target;
    head = 0;
    tail = count;
  }

  /** Inserts a token before the one of a number; at the end if that one is gone already. */
  void insert(int number, YamlToken token) {
    int count = tail - head;
    append(token);
    int at = number - taken;
    if (at >= 0 && at < count) {
      System.arraycopy(queue, head + at, queue, head + at + 1, count - at);
      queue[head + at] = token;
    }
  }

  /** The token of a number no longer waits for a {@code :} that would make it a key. */
  void forgetKey(int number) {
    int at = head + number - taken;
    if (at >= head && at < tail) {
      queue[at].keyLevel = -1;
    }
  }
}
