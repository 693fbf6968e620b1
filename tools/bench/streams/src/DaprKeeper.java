import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.domain.ExecuteStateTransactionRequest;
import io.dapr.client.domain.GetBulkStateRequest;
import io.dapr.client.domain.State;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.TransactionalStateOperation.OperationType;
import io.dapr.config.Properties;
import io.dapr.serializer.DaprObjectSerializer;
import io.dapr.utils.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The state store behind a sidecar, by the SDK for Java over gRPC. */
final class DaprKeeper implements Keeper {
  private static final String STORE = "statestore";
  private final DaprClient client;

  /** @param endpoint where the sidecar listens for gRPC, {@code host:port} */
  DaprKeeper(String endpoint, String apiToken) {
    client = new DaprClientBuilder()
        .withPropertyOverride(Properties.GRPC_ENDPOINT, "http://" + endpoint)
        .withPropertyOverride(Properties.API_TOKEN, apiToken)
        .withStateSerializer(new AsItIs())
        .build();
  }

  @Override
  public Map<String, byte[]> read(Collection<String> keys) {
    Map<String, byte[]> found = new HashMap<>();
    GetBulkStateRequest request = new GetBulkStateRequest(STORE, new ArrayList<>(keys)).setParallelism(10);
    for (State<byte[]> state : client.getBulkState(request, TypeRef.BYTE_ARRAY).block()) {
      if (state.getError() != null) {
        throw new IllegalStateException(state.getKey() + ": " + state.getError());
      }
      if (state.getValue() != null && state.getValue().length > 0) {
        found.put(state.getKey(), state.getValue());
      }
    }
    return found;
  }

  @Override
  public void write(Map<String, byte[]> values, Collection<String> deleted) {
    List<TransactionalStateOperation<?>> operations = new ArrayList<>();
    values.forEach((key, value) -> operations.add(
        new TransactionalStateOperation<>(OperationType.UPSERT, new State<>(key, value, (String) null))));
    deleted.forEach(key -> operations.add(
        new TransactionalStateOperation<>(OperationType.DELETE, new State<>(key))));
    client.executeStateTransaction(new ExecuteStateTransactionRequest(STORE).setOperations(operations)).block();
  }

  /** Values are JSON already. */
  private static final class AsItIs implements DaprObjectSerializer {
    @Override
    public byte[] serialize(Object value) {
      return (byte[]) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T deserialize(byte[] data, TypeRef<T> type) {
      return (T) data;
    }

    @Override
    public String getContentType() {
      return "application/json";
    }
  }
}
