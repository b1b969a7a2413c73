package dev.fairlead.value;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A map of values that tells what is read of it. Only renders that are asked for their reads have
 * such maps; a copy tells the same reader.
 */
public final class ReadMap extends OriginMap {
  private static final long serialVersionUID = 1L;

  /** Who is told. */
  public interface Reader {
    /**
     * One entry was asked for.
     *
     * @param origin where the entry came from; null if there is none or a template made it
     */
    void asked(String key, Origin origin);

    /** All entries were listed; each is also told as asked for. */
    void listed();

    /** It mattered whether there are entries, or how many. */
    void counted();
  }

  private final transient Reader reader;

  private ReadMap(OriginMap source, Reader reader) {
    super(source);
    this.reader = reader;
  }

  /** An empty map that will hold copies of all entries of another, as {@link #forCopyOf}. */
  public static ReadMap forCopyOf(OriginMap source, Reader reader) {
    return new ReadMap(source, reader);
  }

  @Override
  OriginMap emptyCopy() {
    return new ReadMap(this, reader);
  }

  @Override
  public Object get(Object key) {
    asked((String) key);
    return super.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    asked((String) key);
    return super.containsKey(key);
  }

  private void asked(String key) {
    reader.asked(key, origin(key));
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    listed();
    return super.entrySet();
  }

  @Override
  public Set<String> keySet() {
    listed();
    return super.keySet();
  }

  @Override
  public Collection<Object> values() {
    listed();
    return super.values();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> action) {
    listed();
    super.forEach(action);
  }

  private void listed() {
    reader.listed();
    for (Map.Entry<String, Object> entry : entries()) {
      asked(entry.getKey());
    }
  }

  @Override
  public int size() {
    reader.counted();
    return super.size();
  }

  @Override
  public boolean isEmpty() {
    reader.counted();
    return super.isEmpty();
  }
}
