import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** One event after the other: read marker and document, fold, write, hand on the result. */
final class ApplyEvent implements Processor<byte[], byte[], byte[], byte[]> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 100;
  /** Kept in the document for the next event, and nobody else's business. */
  private static final Set<String> KEPT = Set.of("evidence", "recent", "active_days", "revision");

  private final Keeper keeper;
  private final String prefix;
  private final Set<String> listed = new HashSet<>();
  private final List<String> chunk = new ArrayList<>();
  private ProcessorContext<byte[], byte[]> context;

  /** @param prefix before each key */
  ApplyEvent(Keeper keeper, String prefix) {
    this.keeper = keeper;
    this.prefix = prefix;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    try {
      JsonNode event = JSON.readTree(record.value());
      String student = event.get("subject").textValue();
      String marker = prefix + "processed:" + event.get("id").textValue();
      String document = keyOf(student, "profile:current_mastery");
      Map<String, byte[]> stored = keeper.read(List.of(marker, document));
      if (stored.containsKey(marker)) {
        return;
      }
      byte[] text = stored.get(document);
      ObjectNode before = text == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(text);
      JsonNode previous = before.path("mastery_score");
      ObjectNode after = Fold.apply(before, event);
      ObjectNode result = resultOf(event, after, previous);
      keeper.write(valuesOf(event, student, document, marker, after, result),
          List.of(keyOf(student, "prediction:7days"), keyOf(student, "path:adaptive")));
      context.forward(record.withValue(JSON.writeValueAsBytes(result)));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What is written for one event: the student's keys, the marker, the position, and whoever is active for the first time. */
  private Map<String, byte[]> valuesOf(
      JsonNode event, String student, String document, String marker, ObjectNode after, ObjectNode result)
      throws IOException {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    Map<String, byte[]> values = new HashMap<>();
    values.put(document, JSON.writeValueAsBytes(after));
    values.put(keyOf(student, "activity:recent"), JSON.writeValueAsBytes(after.get("recent")));
    values.put(marker, JSON.writeValueAsBytes(JSON.createObjectNode().put("outcome", "applied")
        .put("topic", place.topic()).put("partition", place.partition()).put("offset", place.offset())
        .put("result_id", result.get("id").textValue())));
    values.put(prefix + "partition:" + place.topic() + ":" + place.partition() + ":position",
        JSON.writeValueAsBytes(JSON.createObjectNode().put("offset", place.offset())
            .put("event_id", event.get("id").textValue())));
    String day = event.get("time").textValue().substring(0, 10);
    if (listed.add(day + student)) {
      // Lists are cut in chunks, as the engine's are, so that none grows without end; short ones, for each is written often.
      if (chunk.size() == CHUNK) {
        chunk.clear();
      }
      chunk.add(student);
      values.put(prefix + "active:" + place.partition() + ":" + day + ":" + (listed.size() - 1) / CHUNK,
          JSON.writeValueAsBytes(chunk));
    }
    return values;
  }

  private String keyOf(String student, String kind) {
    return prefix + "student:" + student + ":" + kind;
  }

  private static ObjectNode resultOf(JsonNode event, ObjectNode after, JsonNode previous) {
    ObjectNode result = JSON.createObjectNode();
    String id = event.get("id").textValue();
    result.put("specversion", "1.0").put("id", idOf(id + "mastery.updated")).put("source", "urn:streams-baseline")
        .put("type", "mastery.updated").put("subject", event.get("subject").textValue())
        .put("time", event.get("time").textValue()).put("datacontenttype", "application/json");
    ObjectNode data = result.putObject("data");
    after.properties().forEach(field -> {
      if (!KEPT.contains(field.getKey())) {
        data.set(field.getKey(), field.getValue());
      }
    });
    data.set("previous_score", previous.isMissingNode() ? null : previous);
    data.put("caused_by", id);
    return result;
  }

  private static String idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
