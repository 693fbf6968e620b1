package main

import (
	kubernetesnames "github.com/dapr/components-contrib/nameresolution/kubernetes"
	"github.com/dapr/components-contrib/nameresolution/sqlite"
	kubernetessecrets "github.com/dapr/components-contrib/secretstores/kubernetes"
	"github.com/dapr/components-contrib/secretstores/local/env"
	"github.com/dapr/components-contrib/state/redis"
	bindings "github.com/dapr/dapr/pkg/components/bindings"
	configuration "github.com/dapr/dapr/pkg/components/configuration"
	conversation "github.com/dapr/dapr/pkg/components/conversation"
	crypto "github.com/dapr/dapr/pkg/components/crypto"
	lock "github.com/dapr/dapr/pkg/components/lock"
	middleware "github.com/dapr/dapr/pkg/components/middleware/http"
	nameresolution "github.com/dapr/dapr/pkg/components/nameresolution"
	pubsub "github.com/dapr/dapr/pkg/components/pubsub"
	secretstores "github.com/dapr/dapr/pkg/components/secretstores"
	state "github.com/dapr/dapr/pkg/components/state"
	"github.com/dapr/dapr/pkg/runtime/registry"
	"github.com/dapr/kit/logger"
)

// components registers what deploy/dapr uses, on a laptop (sqlite, environment) and in a cluster
// (kubernetes). Every other kind stays empty: the runtime expects a registry of each.
func components() *registry.Options {
	contrib := logger.NewLogger("dapr.contrib")

	states := state.NewRegistry()
	states.Logger = contrib
	states.RegisterComponent(redis.NewRedisStateStore, "redis")

	names := nameresolution.NewRegistry()
	names.Logger = contrib
	names.RegisterComponent(sqlite.NewResolver, "sqlite")
	names.RegisterComponent(kubernetesnames.NewResolver, "kubernetes")

	secrets := secretstores.NewRegistry()
	secrets.Logger = contrib
	secrets.RegisterComponent(env.NewEnvSecretStore, "local.env")
	secrets.RegisterComponent(kubernetessecrets.NewKubernetesSecretStore, "kubernetes")

	return registry.NewOptions().
		WithStateStores(states).
		WithNameResolutions(names).
		WithSecretStores(secrets).
		WithConfigurations(configuration.NewRegistry()).
		WithLocks(lock.NewRegistry()).
		WithPubSubs(pubsub.NewRegistry()).
		WithBindings(bindings.NewRegistry()).
		WithCryptoProviders(crypto.NewRegistry()).
		WithHTTPMiddlewares(middleware.NewRegistry()).
		WithConversations(conversation.NewRegistry())
}
