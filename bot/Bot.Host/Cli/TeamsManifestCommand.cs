using System.CommandLine;
using Bot.Host.Channels.Teams;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>manifest teams</c>: the app that an administrator uploads to Teams.</summary>
internal static class TeamsManifestCommand
{
    private const int LongestCompany = 32;
    private const string ExampleId = "11111111-2222-3333-4444-555555555555";
    private const string ExampleUrl = "https://interviews.example.com";

    public static Command Of(TextWriter output, TextWriter errors)
    {
        var file = new Option<string>("--out") { Description = "The zip to write.", Required = true };
        var company = new Option<string>("--company") { Description = "Who offers it, at most 32 characters.", DefaultValueFactory = _ => "Candor" };
        var privacy = new Option<Uri?>("--privacy") { Description = "The page that says what happens to people's data; PublicUrl when left out." };
        var terms = new Option<Uri?>("--terms") { Description = "The page with the terms of use; PublicUrl when left out." };
        var command = new Command("teams", "Writes the zip of the Teams app from Teams__AppId and PublicUrl, for Teams admin center, Manage apps, Upload.") { file, company, privacy, terms };
        command.SetAction((parsed, cancellation) => WriteAsync(
            parsed.GetValue(file)!, parsed.GetValue(company)!, parsed.GetValue(privacy), parsed.GetValue(terms), output, errors, cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(string file, string company, Uri? privacy, Uri? terms, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var reader = new SettingReader(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var app = AppId(reader);
        var url = PublicUrl(reader);
        if (company.Length is 0 or > LongestCompany)
        {
            reader.Problem($"--company has {company.Length} characters, expected 1 to {LongestCompany}, for example --company \"Example Ltd\"");
        }

        foreach (var (name, page) in new[] { ("--privacy", privacy), ("--terms", terms) })
        {
            if (page is not (null or { IsAbsoluteUri: true, Scheme: "https" }))
            {
                reader.Problem($"{name} is \"{page}\", expected an https address, for example {name} https://example.com{name[1..].Replace('-', '/')}");
            }
        }

        foreach (var problem in reader.Problems)
        {
            await errors.WriteLineAsync(problem);
        }

        if (reader.Problems.Count > 0 || app is null || url is null)
        {
            return 1;
        }

        try
        {
            await File.WriteAllBytesAsync(file, TeamsManifest.Pack(TeamsManifest.Write(app, url, company, privacy ?? url, terms ?? url)), cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file} cannot be written: {fault.Message}");
            return 1;
        }

        await output.WriteLineAsync($"{file} is written. Upload it in the Teams admin center (Manage apps), or in Teams itself (Apps, Manage your apps, Upload).");
        return 0;
    }

    private static string? AppId(SettingReader reader)
    {
        if (reader.Text("Teams__AppId") is not { } app)
        {
            reader.Problem($"Teams__AppId is not set: the id of the bot's app registration, for example Teams__AppId={ExampleId}");
            return null;
        }

        if (!Guid.TryParseExact(app, "D", out _))
        {
            reader.Problem($"Teams__AppId is \"{app}\", expected the id of the bot's app registration, for example Teams__AppId={ExampleId}");
            return null;
        }

        return app;
    }

    private static Uri? PublicUrl(SettingReader reader)
    {
        var before = reader.Problems.Count;
        var url = reader.Address("PublicUrl", ExampleUrl);
        if (url is null && reader.Problems.Count == before)
        {
            reader.Problem($"PublicUrl is not set: how people reach this installation, for example PublicUrl={ExampleUrl}");
        }
        else if (url is { Scheme: not "https" })
        {
            reader.Problem($"PublicUrl is \"{url}\": Teams knows https addresses only, for example PublicUrl={ExampleUrl}");
        }

        return url;
    }
}
