using Bot.Host.Channels.Teams;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>Where the bot may send to, and so show its token.</summary>
public sealed class ServiceHostsTests
{
    private static readonly ServiceHosts s_hosts = new(["smba.trafficmanager.net", ".botframework.com", "connector.example.org"], loopback: false);
    private static readonly ServiceHosts s_development = new(["smba.trafficmanager.net", ".botframework.com"], loopback: true);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://SMBA.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net:443/teams/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://connector.example.org/x")]
    public void The_service_s_own_addresses_are_found(string address) => Assert.NotNull(s_hosts.Find(address));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_addresses_are_not(string address)
    {
        Assert.Null(s_hosts.Find(address));
        Assert.Null(s_development.Find(address));
    }

    [Theory]
    [InlineData("http://127.0.0.1:3990/connector")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:3990/")]
    public void Stand_ins_on_this_machine_are_found_only_while_developing(string address)
    {
        Assert.Null(s_hosts.Find(address));
        Assert.NotNull(s_development.Find(address));
    }

    /// <summary>Addresses by which others were made to send their token elsewhere.</summary>
    public static TheoryData<string> Hostile =>
    [
        "", " ", "https://", "smba.trafficmanager.net", "//smba.trafficmanager.net/",
        "https://evil.example/", "http://smba.trafficmanager.net/teams/", "https://smba.trafficmanager.net:8443/", "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/", "https://smba.trafficmanager.net:443@evil.example/", "https://evil.example\\@smba.trafficmanager.net/",
        "https://evil.example/\\smba.trafficmanager.net", "https://attacker.trafficmanager.net/", "https://xsmba.trafficmanager.net/", "https://smba.trafficmanager.net\u3002evil.example/",
        "https://smba.trafficmanager.net./", "https://\uff53mba.trafficmanager.net/", "https://smba.trafficmanager.net%2eevil.example/", "https://smba.trafficmanager.net%00.evil.example/",
        "https://smba.trafficmanager.net\t.evil.example/", "https://smba.trafficmanager.net\r\nHost: evil.example", " https://smba.trafficmanager.net/", "https://evilbotframework.com/",
        "https://botframework.com.evil.example/", "https://botframework.com/", "https://evil.example/#smba.trafficmanager.net", "https://evil.example/?smba.trafficmanager.net",
        "http://169.254.169.254/", "https://169.254.169.254/", "http://[::ffff:169.254.169.254]/", "https://2130706433/", "https://127.0.0.1/", "https://[::1]/", "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example/", "ftp://smba.trafficmanager.net/", "file:///etc/passwd", "javascript:alert(1)", "data:text/plain,x",
    ];
}
