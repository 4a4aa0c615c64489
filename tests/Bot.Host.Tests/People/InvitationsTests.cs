using System.Text;
using Bot.Host.People;
using Bot.Host.Tests.Pages;
using Bot.Interviews.People;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;
using Xunit;

namespace Bot.Host.Tests.People;

/// <summary>Rosters, links, invitations and opt-outs as they are stored.</summary>
public class InvitationsTests
{
    private static readonly Contact s_ann = new("mail", "Ann.Lee@example.com");
    private static readonly Study s_study = SampleStudies.Loyalty;

    private readonly PeopleStore _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_a_roster_again_changes_only_what_is_new_and_finds_people_by_their_address()
    {
        var first = await _store.Rosters.ImportAsync("loyalty", [new("Ann", s_ann, "loyal"), new("Ben", new("slack", "U1"))], Stop);
        var again = await _store.Rosters.ImportAsync("loyalty", [new("Ann", s_ann with { Value = "ann.lee@EXAMPLE.com" }, "loyal"), new("Benjamin", new("slack", "U1")), new("Cleo", new("mail", "c@example.com"))], Stop);
        var third = await _store.Rosters.ImportAsync("loyalty", [new("Benjamin", new("slack", "U1"))], Stop);

        Assert.Equal(new(2, 0, 0), first);
        Assert.Equal(new(1, 2, 0), again);
        Assert.Equal(new(0, 0, 1), third);
        Assert.Equal(["Ann", "Benjamin", "Cleo"], (await _store.Rosters.ListAsync("loyalty", Stop)).Select(p => p.Entry.Name));
        Assert.Empty(await _store.Rosters.ListAsync("churn", Stop));
    }

    [Fact]
    public async Task Who_opted_out_in_a_chat_is_not_written_to_when_a_roster_names_them_without_their_workspace()
    {
        await _store.OptOuts.AddAsync(new Contact("slack", "U1", "T1"), Stop);

        Assert.Equal(InvitedStatus.OptedOut, (await _store.Invitations.CreateAsync(s_study, new(new Contact("slack", "U1")), Stop)).Status);
        Assert.True((await _store.OptOuts.AllAsync(Stop))(new Contact("slack", "U1")));
        Assert.Equal(InvitedStatus.Invited, (await _store.Invitations.CreateAsync(s_study, new(new Contact("slack", "U2", "T1")), Stop)).Status);
        Assert.Equal(InvitedStatus.InvitedBefore, (await _store.Invitations.CreateAsync(s_study, new(new Contact("slack", "U2")), Stop)).Status);
    }

    [Fact]
    public async Task A_person_is_invited_to_a_study_once_however_often_it_is_asked_for_at_the_same_time()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i => await _store.Invitations.CreateAsync(s_study, new(i % 2 == 0 ? s_ann : s_ann with { Value = "ann.lee@example.com" }), Stop)));

        Assert.Single(all, i => i.Status == InvitedStatus.Invited);
        Assert.Equal(19, all.Count(i => i.Status == InvitedStatus.InvitedBefore));
        Assert.Single(await _store.Invitations.ListAsync(s_study.Id, Stop));
        Assert.Single(await _store.Links.ListAsync(s_study.Id, Stop));
    }

    [Fact]
    public async Task Whoever_opted_out_of_one_study_is_invited_to_none()
    {
        var invited = await _store.Invitations.CreateAsync(s_study, new(s_ann), Stop);
        await _store.Invitations.OptOutAsync(s_study.Id, invited.Invitation!.Id, Stop);

        var other = await _store.Invitations.CreateAsync(s_study with { Id = "other" }, new(s_ann with { Value = "ANN.LEE@example.com" }), Stop);

        Assert.Equal(InvitedStatus.OptedOut, other.Status);
        Assert.Equal(InvitationStatus.OptedOut, (await _store.Invitations.FindAsync(s_study.Id, s_ann, Stop))!.Status);
        Assert.True(await _store.OptOuts.HasAsync(s_ann, Stop));
        Assert.False(await _store.OptOuts.HasAsync(new("slack", "U1"), Stop));
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_or_ran_out_unused_may_be_sent_anew_with_another_link()
    {
        var first = (await _store.Invitations.CreateAsync(s_study, new(s_ann), Stop)).Invitation!;
        await _store.Invitations.RevokeAsync(s_study.Id, first.Id, Stop);
        Assert.Equal(LinkState.Revoked, (await _store.Links.FindByIdAsync(first.Link!, Stop))!.StateAt(_store.Time.GetUtcNow()));

        var second = await _store.Invitations.CreateAsync(s_study, new(s_ann), Stop);
        Assert.Equal(InvitedStatus.Invited, second.Status);
        Assert.NotEqual(first.Link, second.Invitation!.Link);

        _store.Time.Advance(TimeSpan.FromDays(s_study.Invitation.Days));
        Assert.Equal(LinkState.Expired, (await _store.Links.FindByIdAsync(second.Invitation.Link!, Stop))!.StateAt(_store.Time.GetUtcNow()));
        Assert.Equal(InvitedStatus.Invited, (await _store.Invitations.CreateAsync(s_study, new(s_ann), Stop)).Status);
    }

    [Fact]
    public async Task The_token_of_an_invitation_s_link_opens_it_and_is_stored_nowhere()
    {
        var invitation = (await _store.Invitations.CreateAsync(s_study, new(s_ann, "Ann", "loyal", "de"), Stop)).Invitation!;
        var token = _store.Links.TokenOf(invitation);
        var made = await _store.Links.CreateAsync(new(s_study.Id, TimeSpan.FromDays(1)), Stop);

        var link = await _store.Links.FindAsync(token, Stop);
        Assert.Equal((invitation.Link, "loyal", "de"), (link!.Id, link.Segment, link.Language));
        Assert.Equal(22, made.Token.Length);
        Assert.NotNull(await _store.Links.FindAsync(made.Token, Stop));
        Assert.Null(await _store.Links.FindAsync(made.Link.Id, Stop));
        Assert.Null(await _store.Links.FindAsync(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), Stop));
        foreach (var document in (await _store.Stores.Catalogue.ListAsync("links", Stop)).Concat(await _store.Stores.Catalogue.ListAsync($"invitations/{s_study.Id}", Stop)))
        {
            var stored = document.Id + Encoding.Latin1.GetString(document.Content.Span);
            Assert.DoesNotContain(token, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(made.Token, stored, StringComparison.Ordinal);
            Assert.DoesNotContain("example.com", stored, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_link_keeps_the_first_interview_that_it_opened()
    {
        var (first, second) = (InterviewId.New(), InterviewId.New());
        var link = (await _store.Links.CreateAsync(new(s_study.Id, TimeSpan.FromDays(1)), Stop)).Link;

        Assert.Equal(first.Value, (await _store.Links.AttachAsync(link.Id, first, instead: null, Stop))!.Interview);
        Assert.Equal(first.Value, (await _store.Links.AttachAsync(link.Id, second, instead: null, Stop))!.Interview);
        Assert.Equal(second.Value, (await _store.Links.AttachAsync(link.Id, second, instead: first.Value, Stop))!.Interview);

        _store.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(LinkState.Begun, (await _store.Links.FindByIdAsync(link.Id, Stop))!.StateAt(_store.Time.GetUtcNow()));
        var before = _store.Links.ConversationOf(link);
        var anew = (await _store.Links.RestartAsync(link.Id, second.Value, Stop))!;
        Assert.Equal(LinkState.Expired, anew.StateAt(_store.Time.GetUtcNow()));
        Assert.NotEqual(before, _store.Links.ConversationOf(anew));
    }
}
