using Bot.Adaptive.Dialogs;
using Bot.Interviews.Probing;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// The talk with a model within one turn: at most two calls under one deadline. The second asks again when the first gave
/// nothing usable, or has a question repaired that the gate refused. What the model says reaches nobody unchecked.
/// </summary>
internal sealed class ModelTalk
{
    private const int MostCalls = 2;

    /// <summary>A second call is begun only with this much of the deadline left.</summary>
    private const int LeastForSecondMs = 3000;

    private const int CanaryLength = 16;

    private readonly InterviewTurn _turn;
    private readonly string _canary;
    private readonly string _system;
    private readonly List<ModelMessage> _messages;
    private readonly List<ModelAttempt> _attempts = [];
    private int _calls;
    private FollowUpRating? _rating;

    private ModelTalk(InterviewTurn turn, Question question)
    {
        _turn = turn;
        _canary = turn.Input.Secret[..CanaryLength];
        var prompt = Prompt(turn, question, _canary, boundary: turn.Input.Secret[CanaryLength..]);
        _system = turn.Bundle.Prompts.System(prompt);
        _messages = [ModelMessage.System(_system), ModelMessage.User(turn.Bundle.Prompts.User(prompt))];
    }

    private ModelStamp Model => new(_turn.Input.Model!, _turn.Bundle.Prompts.Revision);

    /// <summary>What the model answered so far, with what the gate said.</summary>
    public IReadOnlyList<ModelAttempt> Attempts => _attempts;

    /// <summary>The first call about a question.</summary>
    public static Effect Begin(InterviewTurn turn, Question question)
    {
        turn.Talk = new ModelTalk(turn, question);
        return turn.Talk.Call(remainingMs: null);
    }

    /// <summary>What came of a call.</summary>
    public ModelReply Read(EffectResult result)
    {
        var answer = ModelAnswer.Of(result);
        var parsed = answer.Text is { } text ? Proposal.Parse(text) : null;
        if (parsed is not ProposalResult.Accepted { Proposal: var proposal })
        {
            // What the first call said about the answer still holds when a repair fails.
            var failure = answer.Failure ?? ((ProposalResult.Rejected)parsed!).Reason;
            _attempts.Add(new(null, failure, []));
            return new(_rating, null, [], answer.Text, failure, answer.MayRetry || answer.Failure is null, answer.RemainingMs, Model);
        }

        _rating ??= proposal.Rating;
        var verdict = proposal.Probe.Length == 0 ? null : Check(proposal.Probe);
        _attempts.Add(new(proposal.Probe, null, [.. (verdict?.Failures ?? []).Select(failure => new GateRefusal(WireName.Of(failure.Rule), failure.Span))]));
        return new(
            _rating,
            verdict is { Passed: true } ? proposal.Probe : null,
            verdict?.Failures ?? [],
            answer.Text,
            null,
            MayRetry: false,
            answer.RemainingMs,
            Model);
    }

    /// <summary>The second call, when one is worth its time; null otherwise.</summary>
    public Effect? Again(Question question, FollowUpDecision decision, ModelReply reply)
    {
        if (_calls >= MostCalls || reply.RemainingMs < LeastForSecondMs)
        {
            return null;
        }

        if (reply.Failure is not null)
        {
            return reply.MayRetry ? Call(reply.RemainingMs) : null;
        }

        if (reply.GateFailures.IsEmpty || decision is not FollowUpDecision.Probe probe || !FollowUps.MayUse(question, probe, reply))
        {
            return null;
        }

        _messages.Add(ModelMessage.Assistant(reply.Json!));
        _messages.Add(ModelMessage.User(_turn.Bundle.Prompts.Repair(new RepairPrompt(_turn.Rules.Name, reply.GateFailures))));
        return Call(reply.RemainingMs);
    }

    private Effect Call(int? remainingMs)
    {
        _calls++;
        return new ModelCall(_turn.Study.Id, [.. _messages], remainingMs).ToEffect();
    }

    private GateVerdict Check(string probe) => new Gate(_turn.Bundle.Rules).Check(probe, new GateContext(_turn.State.Language)
    {
        Former = _turn.Former,
        Asked = [.. _turn.Asked],
        Said = [.. _turn.History.Answers.Select(a => a.Text), _turn.Text],
        Canary = _canary,
        Prompt = _system,
    });

    private static FollowUpPrompt Prompt(InterviewTurn turn, Question question, string canary, string boundary)
    {
        var trail = turn.History.TrailOf(question.Id);
        return new FollowUpPrompt
        {
            Language = turn.Rules.Name,
            Company = turn.Study.Experience.Brand.Name,
            Goal = turn.Study.Outline.FirstOrDefault(part => part.Topic == question.Topic)?.Aim ?? turn.Study.ResearchQuestion,
            Former = turn.Former,
            Slots = [.. question.Slots.Select(slot => slot.Name)],
            Asked = [.. turn.Asked],
            Turns = [.. trail.Asked.Zip(trail.Answers.Append(turn.Text), (asked, answer) => new PromptTurn(asked, answer))],
            Boundary = boundary,
            Canary = canary,
        };
    }
}
