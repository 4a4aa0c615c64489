using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Host.Tests.Documents;

/// <summary>
/// The files for Kubernetes and Compose, without a cluster: each place in them is one that its kind has, and what one file names is
/// in another.
/// </summary>
public sealed partial class DeploymentTests
{
    private const string Folder = "manifests/kubernetes";

    /// <summary>Every place that a kind has of those that are used here, by the reference of the API (kubernetes.io/docs/reference/kubernetes-api).</summary>
    private static readonly Dictionary<string, string[]> s_places = new()
    {
        ["v1/Namespace"] = [.. Metadata],
        ["v1/ServiceAccount"] = [.. Metadata, "automountServiceAccountToken"],
        ["v1/Secret"] = [.. Metadata, "type", "stringData.*"],
        ["v1/Service"] = [.. Metadata, "spec.selector.*", "spec.ports.name", "spec.ports.port", "spec.ports.targetPort"],
        ["policy/v1/PodDisruptionBudget"] = [.. Metadata, "spec.maxUnavailable", "spec.selector.matchLabels.*"],
        ["autoscaling/v2/HorizontalPodAutoscaler"] =
        [
            .. Metadata, "spec.scaleTargetRef.apiVersion", "spec.scaleTargetRef.kind", "spec.scaleTargetRef.name", "spec.minReplicas", "spec.maxReplicas",
            "spec.metrics.type", "spec.metrics.resource.name", "spec.metrics.resource.target.type", "spec.metrics.resource.target.averageUtilization",
            "spec.behavior.scaleDown.stabilizationWindowSeconds",
        ],
        ["kustomize.config.k8s.io/v1beta1/Kustomization"] =
            ["apiVersion", "kind", "namespace", "resources", "configMapGenerator.name", "configMapGenerator.literals", "images.name", "images.newName", "images.newTag"],
        ["kustomize.config.k8s.io/v1alpha1/Component"] = ["apiVersion", "kind", "resources", "patches.target.kind", "patches.target.name", "patches.patch"],
        ["apps/v1/Deployment"] =
        [
            .. Metadata, "spec.replicas", "spec.minReadySeconds", "spec.revisionHistoryLimit", "spec.selector.matchLabels.*", "spec.strategy.type",
            "spec.strategy.rollingUpdate.maxSurge", "spec.strategy.rollingUpdate.maxUnavailable", "spec.template.metadata.labels.*",
            .. Pod.Select(place => $"spec.template.spec.{place}"), .. Container.Select(place => $"spec.template.spec.containers.{place}"),
        ],
    };

    private static string[] Metadata => ["apiVersion", "kind", "metadata.name", "metadata.namespace", "metadata.labels.*"];

    private static string[] Pod =>
    [
        "serviceAccountName", "automountServiceAccountToken", "terminationGracePeriodSeconds", "securityContext.runAsNonRoot", "securityContext.runAsUser",
        "securityContext.runAsGroup", "securityContext.fsGroup", "securityContext.seccompProfile.type", "topologySpreadConstraints.maxSkew",
        "topologySpreadConstraints.topologyKey", "topologySpreadConstraints.whenUnsatisfiable", "topologySpreadConstraints.labelSelector.matchLabels.*",
        "volumes.name", "volumes.emptyDir.sizeLimit",
    ];

    private static string[] Container =>
    [
        "name", "image", "ports.name", "ports.containerPort", "env.name", "env.value", "envFrom.configMapRef.name", "envFrom.secretRef.name",
        .. new[] { "startupProbe", "readinessProbe", "livenessProbe" }.SelectMany(probe =>
            new[] { "httpGet.path", "httpGet.port", "periodSeconds", "timeoutSeconds", "failureThreshold" }.Select(place => $"{probe}.{place}")),
        "lifecycle.preStop.sleep.seconds", "resources.requests.*", "resources.limits.*", "securityContext.allowPrivilegeEscalation",
        "securityContext.readOnlyRootFilesystem", "securityContext.capabilities.drop", "volumeMounts.name", "volumeMounts.mountPath",
    ];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, Folder), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_manifest_has_nothing_that_its_kind_does_not_have(string file)
    {
        var manifest = Read(file);
        var kind = $"{Only(manifest, "apiVersion")}/{Only(manifest, "kind")}";

        var allowed = s_places[kind].Select(place => new Regex($"^{Regex.Escape(place).Replace(@"\*", ".+", StringComparison.Ordinal)}$")).ToList();
        Assert.Empty(manifest.Select(leaf => leaf.Path).Where(path => !allowed.Exists(place => place.IsMatch(path))).Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData("autoscaling/")]
    public void A_kustomization_lists_all_its_files_and_no_other(string folder)
    {
        var listed = All(Read($"{folder}kustomization.yaml"), "resources").Select(resource => folder + resource);

        var there = Files.Select(file => file.Data).Where(file => Path.GetDirectoryName(file) == folder.TrimEnd('/') && !file.EndsWith("kustomization.yaml", StringComparison.Ordinal));
        Assert.Equal(there.Except(["secret.example.yaml"]).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Service_budget_spread_and_autoscaler_mean_the_pods_of_the_deployment()
    {
        var deployment = Read("deployment.yaml");
        var labels = Under(deployment, "spec.template.metadata.labels.");

        Assert.Equal(labels, Under(deployment, "spec.selector.matchLabels."));
        Assert.Equal(labels, Under(deployment, "spec.template.spec.topologySpreadConstraints.labelSelector.matchLabels."));
        Assert.Equal(labels, Under(Read("service.yaml"), "spec.selector."));
        Assert.Equal(labels, Under(Read("poddisruptionbudget.yaml"), "spec.selector.matchLabels."));
        Assert.Equal(Only(deployment, "metadata.name"), Only(Read("autoscaling/horizontalpodautoscaler.yaml"), "spec.scaleTargetRef.name"));
        Assert.Equal(Only(Read("serviceaccount.yaml"), "metadata.name"), Only(deployment, "spec.template.spec.serviceAccountName"));
    }

    [Fact]
    public void Probes_ports_and_volumes_are_those_of_the_container()
    {
        var pod = Under(Read("deployment.yaml"), "spec.template.spec.").ToLookup(leaf => leaf.Path, leaf => leaf.Value);
        string[] ports = [.. pod["containers.ports.name"]];

        Assert.Equal(["/healthz/ready"], pod["containers.startupProbe.httpGet.path"]);
        Assert.Equal(["/healthz/ready"], pod["containers.readinessProbe.httpGet.path"]);
        Assert.Equal(["/healthz/live"], pod["containers.livenessProbe.httpGet.path"]);
        Assert.All(new[] { "startup", "readiness", "liveness" }, probe => Assert.Equal(ports, pod[$"containers.{probe}Probe.httpGet.port"]));
        Assert.Equal(ports, All(Read("service.yaml"), "spec.ports.targetPort"));
        Assert.Contains($"http://0.0.0.0:{pod["containers.ports.containerPort"].Single()}", pod["containers.env.value"]);
        Assert.Equal(pod["volumes.name"], pod["containers.volumeMounts.name"]);
        Assert.Subset(pod["containers.volumeMounts.mountPath"].ToHashSet(), new HashSet<string> { "/data", "/tmp" });
    }

    [Fact]
    public void A_pod_is_nobody_in_particular_writes_nowhere_and_has_time_to_end_its_turns()
    {
        var pod = Under(Read("deployment.yaml"), "spec.template.spec.").ToLookup(leaf => leaf.Path, leaf => leaf.Value);

        Assert.Equal("true", pod["securityContext.runAsNonRoot"].Single());
        Assert.Equal("RuntimeDefault", pod["securityContext.seccompProfile.type"].Single());
        Assert.Equal("true", pod["containers.securityContext.readOnlyRootFilesystem"].Single());
        Assert.Equal("false", pod["containers.securityContext.allowPrivilegeEscalation"].Single());
        Assert.Equal("ALL", pod["containers.securityContext.capabilities.drop"].Single());
        Assert.Equal("false", pod["automountServiceAccountToken"].Single());
        Assert.NotEmpty(pod["containers.resources.requests.cpu"]);
        Assert.NotEmpty(pod["containers.resources.limits.memory"]);
        Assert.InRange(Seconds("terminationGracePeriodSeconds"), 35 + Seconds("containers.lifecycle.preStop.sleep.seconds"), 120);
        Assert.Contains($"USER {pod["securityContext.runAsUser"].Single()}", File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")), StringComparison.Ordinal);

        int Seconds(string path) => int.Parse(pod[path].Single(), CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Settings_that_the_files_name_are_in_the_documentation_and_secrets_are_in_the_secret()
    {
        var documented = SettingName().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/operations.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        string[] plain =
        [
            .. All(Read("deployment.yaml"), "spec.template.spec.containers.env.name"),
            .. All(Read("kustomization.yaml"), "configMapGenerator.literals").Select(literal => literal.Split('=')[0]),
            .. ComposeSettings(),
        ];
        string[] secret = [.. Under(Read("secret.example.yaml"), "stringData.").Select(leaf => leaf.Path)];

        Assert.Empty(plain.Concat(secret).Except(documented));
        Assert.Equal(["Keys__Master", "Redis__ConnectionString", "Research__ApiKey"], secret);
        Assert.Equal(Only(Read("secret.example.yaml"), "metadata.name"), Only(Read("deployment.yaml"), "spec.template.spec.containers.envFrom.secretRef.name"));
        Assert.Equal(Only(Read("kustomization.yaml"), "configMapGenerator.name"), Only(Read("deployment.yaml"), "spec.template.spec.containers.envFrom.configMapRef.name"));
    }

    [Fact]
    public void Composed_with_a_redis_that_keeps_what_strict_durability_asks_for()
    {
        var compose = ReadFile(Path.Combine(Repository.Root, "compose.yaml"));
        string[] command = [.. All(compose, "services.redis.command")];

        Assert.Equal("strict", Only(compose, "services.candor.environment.Redis__Durability"));
        Assert.All(
            [("--appendonly", "yes"), ("--appendfsync", "always"), ("--maxmemory-policy", "noeviction")],
            ((string Option, string Value) wanted) => Assert.Equal(wanted.Value, command[Array.IndexOf(command, wanted.Option) + 1]));
        Assert.Equal("redis-data:/data", Only(compose, "services.redis.volumes"));
        Assert.Contains("redis-data", File.ReadAllText(Path.Combine(Repository.Root, "compose.yaml")).Split("\nvolumes:")[1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> ComposeSettings() =>
        Under(ReadFile(Path.Combine(Repository.Root, "compose.yaml")), "services.candor.environment.").Select(leaf => leaf.Path);

    private static List<Leaf> Read(string file) => ReadFile(Path.Combine(Repository.Root, Folder, file));

    private static List<Leaf> ReadFile(string path)
    {
        var stream = new YamlStream();
        using (var reader = new StreamReader(path))
        {
            stream.Load(reader);
        }

        return [.. Leaves("", Assert.Single(stream.Documents).RootNode)];
    }

    private static IEnumerable<Leaf> Leaves(string path, YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => Leaves(path.Length == 0 ? child.Key.ToString() : $"{path}.{child.Key}", child.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(child => Leaves(path, child)),
        _ => [new(path, ((YamlScalarNode)node).Value ?? "")],
    };

    private static string Only(List<Leaf> document, string path) => Assert.Single(All(document, path));

    private static IEnumerable<string> All(List<Leaf> document, string path) => document.Where(leaf => leaf.Path == path).Select(leaf => leaf.Value);

    private static List<Leaf> Under(List<Leaf> document, string path) =>
        [.. document.Where(leaf => leaf.Path.StartsWith(path, StringComparison.Ordinal)).Select(leaf => leaf with { Path = leaf.Path[path.Length..] })];

    [GeneratedRegex(@"`([A-Z][A-Za-z_]+)`")]
    private static partial Regex SettingName();

    private sealed record Leaf(string Path, string Value);
}
