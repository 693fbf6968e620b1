import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.JedisPooled;

/** Redis itself, past the sidecar. */
final class RedisKeeper implements Keeper {
  private final JedisPooled redis;

  RedisKeeper(String url) {
    redis = new JedisPooled(url);
  }

  @Override
  public Map<String, byte[]> read(Collection<String> keys) {
    byte[][] asked = keys.stream().map(String::getBytes).toArray(byte[][]::new);
    List<byte[]> answers = redis.mget(asked);
    Map<String, byte[]> found = new HashMap<>();
    List<String> names = new ArrayList<>(keys);
    for (int n = 0; n < names.size(); n++) {
      if (answers.get(n) != null) {
        found.put(names.get(n), answers.get(n));
      }
    }
    return found;
  }

  @Override
  public void write(Map<String, byte[]> values, Collection<String> deleted) {
    try (AbstractTransaction transaction = redis.multi()) {
      values.forEach((key, value) -> transaction.set(key.getBytes(), value));
      deleted.forEach(transaction::del);
      transaction.exec();
    }
  }
}
