// Command sentry is Dapr's certificate authority for one machine: it signs who a sidecar is, so that
// another sidecar can tell which app calls.
//
// It is adapted from cmd/sentry of github.com/dapr/dapr (Apache License 2.0), which listens on every
// address for health and metrics, whatever it is told. In a cluster upstream's own serves.
package main

import (
	"flag"
	"path/filepath"
	"time"

	"github.com/dapr/dapr/pkg/buildinfo"
	"github.com/dapr/dapr/pkg/healthz"
	"github.com/dapr/dapr/pkg/modes"
	pb "github.com/dapr/dapr/pkg/proto/sentry/v1"
	"github.com/dapr/dapr/pkg/sentry"
	"github.com/dapr/dapr/pkg/sentry/config"
	"github.com/dapr/dapr/pkg/sentry/monitoring"
	"github.com/dapr/kit/logger"
	"github.com/dapr/kit/signals"
)

var log = logger.NewLogger("dapr.sentry")

func main() {
	port := flag.Int("port", config.DefaultPort, "where sidecars ask for their certificates")
	address := flag.String("listen-address", "127.0.0.1", "address to listen on")
	folder := flag.String("issuer-credentials", ".", "keeps the authority; made when empty")
	domain := flag.String("trust-domain", "public", "trust domain of the authority and of the apps")
	flag.Parse()
	log.Infof("Starting Dapr Sentry -- version %s", buildinfo.Version())

	if err := monitoring.InitMetrics(); err != nil {
		log.Fatal(err)
	}
	ctx := signals.Context()
	// No token proves an identity on one machine: whoever reaches the port is believed.
	authority, err := sentry.New(ctx, sentry.Options{
		Config: config.Config{
			Port:             *port,
			ListenAddress:    *address,
			TrustDomain:      *domain,
			WorkloadCertTTL:  24 * time.Hour,
			AllowedClockSkew: 15 * time.Minute,
			RootCertPath:     filepath.Join(*folder, config.DefaultRootCertFilename),
			IssuerCertPath:   filepath.Join(*folder, config.DefaultIssuerCertFilename),
			IssuerKeyPath:    filepath.Join(*folder, config.DefaultIssuerKeyFilename),
			Mode:             modes.StandaloneMode,
			DefaultValidator: pb.SignCertificateRequest_INSECURE,
			Validators: map[pb.SignCertificateRequest_TokenValidator]map[string]string{
				pb.SignCertificateRequest_INSECURE: {},
			},
		},
		Healthz: healthz.New(),
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := authority.Start(ctx); err != nil {
		log.Fatal(err)
	}
}
