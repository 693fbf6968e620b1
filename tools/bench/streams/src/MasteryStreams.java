import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * The engine's job as one would write it with Kafka Streams: exactly once between topics (exactly_once_v2), the students' keys in
 * the state store behind a sidecar. Streams promises nothing about that store: a record that comes again after a
 * crash is recognised by its marker alone.
 */
public final class MasteryStreams {
  private MasteryStreams() {}

  /**
   * @param args one JSON object: brokers, applicationId, from, to, stateFolder, threads, prefix of keys, and where to
   *     keep: dapr and apiToken, or redis
   */
  public static void main(String[] args) throws Exception {
    JsonNode told = new ObjectMapper().readTree(args[0]);
    Keeper keeper = keeperOf(told);
    Topology topology = new Topology()
        .addSource("events", Serdes.ByteArray().deserializer(), Serdes.ByteArray().deserializer(),
            told.get("from").textValue())
        .addProcessor("fold", () -> new ApplyEvent(keeper, told.get("prefix").textValue()), "events")
        .addSink("results", told.get("to").textValue(), Serdes.ByteArray().serializer(),
            Serdes.ByteArray().serializer(), "fold");
    KafkaStreams streams = new KafkaStreams(topology, settings(told));
    streams.setStateListener((now, before) -> {
      if (now == KafkaStreams.State.RUNNING) {
        System.out.println("running");
      }
    });
    streams.setUncaughtExceptionHandler(failure -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
      return null;
    });
    streams.start();
    Thread.currentThread().join();
  }

  private static Keeper keeperOf(JsonNode told) {
    if (told.hasNonNull("dapr")) {
      return new DaprKeeper(told.get("dapr").textValue(), told.get("apiToken").textValue());
    }
    return new RedisKeeper(told.get("redis").textValue());
  }

  private static Properties settings(JsonNode told) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, told.get("applicationId").textValue());
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, told.get("brokers").textValue());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, told.get("threads").intValue());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, told.get("stateFolder").textValue());
    return settings;
  }
}
