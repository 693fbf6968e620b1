import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Applies one event to a student's document: score by topic and overall, level, breakdown, recommendations, the last events.
 * It has less to do than the engine: exercises alone, without learner model, struggles, reviews, or days that end.
 */
final class Fold {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double TARGET = 0.7;
  private static final double COMPLETION_WEIGHT = 0.8;
  private static final int LAST_EVENTS = 50;
  private static final int WEAKEST = 3;

  private Fold() {}

  /** @return the document after the event, {@code document} itself, which is changed */
  static ObjectNode apply(ObjectNode document, JsonNode event) {
    JsonNode data = event.get("data");
    String time = event.get("time").textValue();
    ObjectNode evidence = evidenceOf(document, data.get("topic").textValue());
    evidence.withObjectProperty("exercises").withObjectProperty(data.get("exercise_id").textValue())
        .put("passed", data.get("correct").booleanValue());
    evidence.put("last_seen", time);
    document.withObjectProperty("active_days").put(time.substring(0, 10), true);

    double before = document.path("components").path("completion").asDouble(0);
    score(document, event.get("subject").textValue());
    remember(document, event, before);
    return document;
  }

  private static ObjectNode evidenceOf(ObjectNode document, String topic) {
    return document.withObjectProperty("evidence").withObjectProperty(topic);
  }

  private static void score(ObjectNode document, String student) {
    ObjectNode topics = JSON.objectNode();
    List<Map.Entry<String, Double>> weakest = new ArrayList<>();
    int done = 0;
    int passed = 0;
    for (Map.Entry<String, JsonNode> topic : document.get("evidence").properties()) {
      JsonNode exercises = topic.getValue().get("exercises");
      int right = 0;
      for (JsonNode exercise : exercises) {
        right += exercise.get("passed").booleanValue() ? 1 : 0;
      }
      double share = (double) right / exercises.size();
      topics.set(topic.getKey(), JSON.objectNode().put("score", rounded(share)).put("level", levelOf(share))
          .put("evidence_count", exercises.size()).put("last_seen", topic.getValue().get("last_seen").textValue()));
      weakest.add(Map.entry(topic.getKey(), share));
      done += exercises.size();
      passed += right;
    }
    double completion = (double) passed / done;
    double consistency = Math.min(1, document.get("active_days").size() / 10.0);
    double overall = COMPLETION_WEIGHT * completion + (1 - COMPLETION_WEIGHT) * consistency;
    document.put("student_id", student).put("mastery_score", rounded(overall)).put("level", levelOf(overall));
    document.set("components",
        JSON.objectNode().put("completion", rounded(completion)).put("consistency", rounded(consistency)));
    document.set("breakdown", JSON.arrayNode()
        .add(part("completion", completion, COMPLETION_WEIGHT))
        .add(part("consistency", consistency, 1 - COMPLETION_WEIGHT)));
    document.set("topics", topics);
    document.set("recommendations", recommend(weakest));
    document.put("evidence_count", document.path("evidence_count").asInt(0) + 1);
    document.put("revision", document.path("revision").asInt(0) + 1);
  }

  private static ObjectNode part(String component, double score, double weight) {
    return JSON.objectNode().put("component", component).put("score", rounded(score)).put("weight", rounded(weight))
        .put("contribution", rounded(weight * score));
  }

  private static ArrayNode recommend(List<Map.Entry<String, Double>> topics) {
    topics.sort(Comparator.comparingDouble(Map.Entry::getValue));
    ArrayNode recommended = JSON.arrayNode();
    topics.stream().filter(topic -> topic.getValue() < TARGET).limit(WEAKEST).forEach(topic ->
        recommended.add(JSON.objectNode().put("action", "practice").put("area", topic.getKey()).put("priority", "high")
            .put("reason", String.format("Your completion in %s is %.2f, %.2f below the target of %.2f.",
                topic.getKey(), topic.getValue(), TARGET - topic.getValue(), TARGET))));
    return recommended;
  }

  private static void remember(ObjectNode document, JsonNode event, double before) {
    ArrayNode recent = document.withArrayProperty("recent");
    ObjectNode effect = JSON.objectNode().put("component", "completion").put("before", before)
        .put("after", document.get("components").get("completion").doubleValue());
    recent.insertObject(0).put("event_id", event.get("id").textValue()).put("type", event.get("type").textValue())
        .put("time", event.get("time").textValue()).put("topic", event.get("data").get("topic").textValue())
        .set("effect", effect);
    while (recent.size() > LAST_EVENTS) {
      recent.remove(recent.size() - 1);
    }
  }

  private static String levelOf(double score) {
    return score < 0.4 ? "novice" : score < 0.6 ? "developing" : score < 0.8 ? "proficient" : "expert";
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
