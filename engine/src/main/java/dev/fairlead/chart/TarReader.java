package dev.fairlead.chart;

import dev.fairlead.value.Utf8;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a tar stream entry by entry: ustar, PAX, GNU long names, STAR and V7 headers. Reference: Go
 * archive/tar reader.go. Sparse files are refused.
 */
final class TarReader {
  /** Go's text for whatever is not a tar header. */
  static final String BAD_HEADER = "archive/tar: invalid tar header";

  private static final int BLOCK = 512;
  private static final int LARGEST_SPECIAL_FILE = 1 << 20;
  private static final int FOLDER_BITS = 0040000;
  private static final int TYPE_BITS = ~07777;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private long unread;
  private int padding;

  TarReader(InputStream in) {
    this.in = in;
  }

  /**
   * The head of an entry.
   *
   * @param type the type flag: {@code '0'} for a file, {@code '5'} for a folder, …
   * @param folder whether the type or the mode says folder
   */
  record Entry(String name, long size, char type, boolean folder) {}

  /** What the extension headers before an entry say about it. */
  private static final class Extension {
    private String longName = "";
    private String path = "";
    private String size = "";
  }

  /** The next entry, or null at the end. */
  Entry next() throws IOException {
    Extension extension = new Extension();
    while (true) {
      skip(unread);
      // Go takes a missing end of the last block for the end of the archive.
      if (in.readNBytes(block, 0, padding) < padding || !readHeader()) {
        return null;
      }
      char type = (char) (block[156] & 0xFF);
      long size = headerOnly(type) ? 0 : number(124, 12);
      expect(size);
      switch (type) {
        case 'x' -> readRecords(extension);
        case 'g' -> {
          readRecords(new Extension());
          return new Entry("", 0, 'g', false);
        }
        case 'L' -> extension.longName = upToNul(special());
        case 'K' -> special();
        case 'S' -> throw new IOException(BAD_HEADER);
        default -> {
          return entry(extension, type);
        }
      }
    }
  }

  /** Up to a number of bytes of the current entry's content. */
  byte[] content(long limit) throws IOException {
    byte[] data = in.readNBytes((int) Math.min(unread, limit));
    if (data.length < Math.min(unread, limit)) {
      throw new EOFException("unexpected EOF");
    }
    unread -= data.length;
    return data;
  }

  private Entry entry(Extension extension, char flag) throws IOException {
    String name = extension.path.isEmpty() ? headerName() : extension.path;
    if (!extension.longName.isEmpty()) {
      name = extension.longName;
    }
    char type = flag == 0 ? (name.endsWith("/") ? '5' : '0') : flag;
    long size = number(124, 12);
    if (!extension.size.isEmpty()) {
      size = decimal(extension.size);
    }
    expect(headerOnly(type) ? 0 : size);
    boolean folder = type == '5' || (number(100, 8) & TYPE_BITS) == FOLDER_BITS;
    return new Entry(name, size, type, folder);
  }

  private void expect(long size) throws IOException {
    if (size < 0) {
      throw new IOException(BAD_HEADER);
    }
    unread = size;
    padding = (int) (-size & (BLOCK - 1));
  }

  /** Links, devices and folders have no content, whatever their size field says. */
  private static boolean headerOnly(char type) {
    return type >= '1' && type <= '6';
  }

  private void skip(long count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw new EOFException("unexpected EOF");
    }
  }

  /** Fills the block; false at the end of the archive. */
  private boolean readHeader() throws IOException {
    if (!readBlock()) {
      return false;
    }
    if (isZero()) {
      if (!readBlock() || isZero()) {
        return false;
      }
      throw new IOException(BAD_HEADER);
    }
    checkSum();
    for (int[] field : NUMBERS) {
      number(field[0], field[1]);
    }
    return true;
  }

  /** Mode, user, group, size and time: Go reads them all, so all must be numbers. */
  private static final int[][] NUMBERS = {{100, 8}, {108, 8}, {116, 8}, {124, 12}, {136, 12}};

  private boolean readBlock() throws IOException {
    int count = in.readNBytes(block, 0, BLOCK);
    if (count > 0 && count < BLOCK) {
      throw new EOFException("unexpected EOF");
    }
    return count == BLOCK;
  }

  private boolean isZero() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void checkSum() throws IOException {
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      byte b = i >= 148 && i < 156 ? (byte) ' ' : block[i];
      unsigned += b & 0xFF;
      signed += b;
    }
    long sum = octal(148, 8);
    if (sum != unsigned && sum != signed) {
      throw new IOException(BAD_HEADER);
    }
  }

  private String headerName() throws IOException {
    String name = text(0, 100);
    boolean ustar = "ustar".equals(text(257, 6));
    boolean star = ustar && "tar".equals(text(508, 4));
    String prefix = ustar ? text(345, star ? 131 : 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private String text(int offset, int length) {
    return upToNul(Arrays.copyOfRange(block, offset, offset + length));
  }

  private static String upToNul(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return Utf8.text(Arrays.copyOf(bytes, end));
  }

  /** A numeric field: octal digits, or base 256 when the first bit is set. */
  private long number(int offset, int length) throws IOException {
    if ((block[offset] & 0x80) == 0) {
      return octal(offset, length);
    }
    int invert = (block[offset] & 0x40) != 0 ? 0xFF : 0;
    long value = 0;
    for (int i = 0; i < length; i++) {
      int b = (block[offset + i] & 0xFF) ^ invert;
      if (value >>> 55 != 0) {
        throw new IOException(BAD_HEADER);
      }
      value = value << 8 | (i == 0 ? b & 0x7F : b);
    }
    return invert == 0 ? value : ~value;
  }

  private long octal(int offset, int length) throws IOException {
    int start = offset;
    int end = offset + length;
    while (start < end && (block[start] == ' ' || block[start] == 0)) {
      start++;
    }
    while (end > start && (block[end - 1] == ' ' || block[end - 1] == 0)) {
      end--;
    }
    long value = 0;
    for (int i = start; i < end && block[i] != 0; i++) {
      int digit = block[i] - '0';
      if (digit < 0 || digit > 7) {
        throw new IOException(BAD_HEADER);
      }
      value = value << 3 | digit;
    }
    return value;
  }

  private static long decimal(String text) throws IOException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IOException(BAD_HEADER, e);
    }
  }

  private byte[] special() throws IOException {
    if (unread > LARGEST_SPECIAL_FILE) {
      throw new IOException("archive/tar: header field too long");
    }
    return content(unread);
  }

  /** PAX records: {@code LENGTH KEY=VALUE\n}, the length counting all of it. */
  private void readRecords(Extension extension) throws IOException {
    byte[] bytes = special();
    int start = 0;
    while (start < bytes.length) {
      int space = indexOf(bytes, ' ', start);
      int length = space < 0 ? -1 : recordLength(bytes, start, space);
      int end = start + length;
      if (length < 5 || end > bytes.length || end <= space + 1 || bytes[end - 1] != '\n') {
        throw new IOException(BAD_HEADER);
      }
      int equals = indexOf(bytes, '=', space + 1);
      if (equals < 0 || equals >= end || equals == space + 1) {
        throw new IOException(BAD_HEADER);
      }
      String key = Utf8.text(Arrays.copyOfRange(bytes, space + 1, equals));
      String value = Utf8.text(Arrays.copyOfRange(bytes, equals + 1, end - 1));
      apply(extension, key, value);
      start = end;
    }
  }

  private static void apply(Extension extension, String key, String value) throws IOException {
    boolean checked = key.equals("path") || key.equals("linkpath");
    if ((checked ? value : key).indexOf('\0') >= 0 || key.startsWith("GNU.sparse.")) {
      throw new IOException(BAD_HEADER);
    }
    switch (key) {
      case "path" -> extension.path = value;
      case "size" -> extension.size = value;
      default -> {}
    }
  }

  private static int recordLength(byte[] bytes, int start, int end) {
    int length = 0;
    for (int i = start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || length > LARGEST_SPECIAL_FILE) {
        return -1;
      }
      length = length * 10 + digit;
    }
    return length;
  }

  private static int indexOf(byte[] bytes, char c, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    return -1;
  }
}
