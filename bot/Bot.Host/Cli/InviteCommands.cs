using System.CommandLine;
using System.Globalization;
using Bot.Host.People;

namespace Bot.Host.Cli;

/// <summary><c>study invite</c> and <c>study invitations</c>.</summary>
internal static class InviteCommands
{
    public static Command Invite(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var segment = StudyCommands.Segment("Only the people of this segment.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows who would be invited, and does nothing." };
        var command = new Command("invite", "Invites the people of the roster who have no invitation yet and did not opt out.") { study, segment, dryRun };
        command.SetAction((parsed, cancellation) => place.RunOnStoredAsync(
            parsed, (context, token) => InviteAsync(context, parsed.GetValue(study)!, parsed.GetValue(segment), parsed.GetValue(dryRun), token), cancellation));
        return command;
    }

    public static Command List(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var command = new Command("invitations", "Shows a study's invitations and how far they have come, newest first.") { study };
        command.SetAction((parsed, cancellation) => place.RunOnStoredAsync(parsed, (context, token) => ListAsync(context, parsed.GetValue(study)!, token), cancellation));
        return command;
    }

    private static async Task<int> InviteAsync(CommandContext context, string study, string? segment, bool dryRun, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, study) is not { } bundle || !await StudyCommands.HasSegmentAsync(context, bundle, segment))
        {
            return 1;
        }

        var round = await context.Get<InvitationRound>().PlanAsync(bundle, segment, cancellation);
        foreach (var obstacle in round.Obstacles)
        {
            await context.Errors.WriteLineAsync(obstacle);
        }

        if (round.Obstacles.Count > 0)
        {
            return 1;
        }

        if (dryRun)
        {
            foreach (var person in round.ToInvite)
            {
                await context.Output.WriteLineAsync(person.Entry.Name.Length > 0 ? $"{person.Entry.Contact} ({person.Entry.Name})" : person.Entry.Contact.ToString());
            }

            await context.Errors.WriteLineAsync($"{round.Summary("would be invited")} Nothing was sent.");
            return 0;
        }

        var invited = await context.Get<InvitationRound>().InviteAsync(bundle, round, cancellation);
        await context.Output.WriteLineAsync((round with { ToInvite = invited }).Summary("invited"));
        if (invited.Count > 0)
        {
            await context.Errors.WriteLineAsync(context.IsServed
                ? "They are being sent, to nobody at night where they are. See: study invitations " + study
                : "They are recorded, and sent as soon as the server runs.");
        }

        return 0;
    }

    private static async Task<int> ListAsync(CommandContext context, string study, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, study) is null)
        {
            return 1;
        }

        var invitations = await context.Get<Participations>().ListInvitationsAsync(study, cancellation);
        var unreachable = await context.Get<Unreachables>().AllAsync(cancellation);
        if (invitations.Count > 0)
        {
            await context.Output.WriteAsync(TextTable.Of(
                ["ADDRESS", "STATE", "SEGMENT", "CREATED", "SENT", "REMINDED", "BEGUN", "OVER", "PROBLEM"],
                invitations.Select(i => (string[])
                [
                    i.Contact?.ToString() ?? "(forgotten)", PeopleWords.Of(i.Status), i.Segment ?? "", Time(i.CreatedAt), Time(i.SentAt), Time(i.RemindedAt),
                    Time(i.StartedAt), Time(i.FinishedAt), i.Failure ?? i.Mailing?.Problem ?? (i.Contact is { } contact ? unreachable(contact)?.ToString() : null) ?? "",
                ])));
        }

        await context.Errors.WriteLineAsync(invitations.Count > 0 ? $"{PeopleCommands.Count(invitations.Count, "invitation", "invitations")}; times are UTC." : $"Nobody was invited to {study} yet. Invite the roster with: study invite {study}");
        return 0;
    }

    private static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
