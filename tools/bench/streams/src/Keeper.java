import java.util.Collection;
import java.util.Map;

/** Keeps values under keys, JSON each: what the program needs of a store. */
interface Keeper {
  /** What stands under these keys; a key under which nothing stands is missing from the answer. */
  Map<String, byte[]> read(Collection<String> keys);

  /** Writes and deletes, as one transaction. */
  void write(Map<String, byte[]> values, Collection<String> deleted);
}
