namespace Bot.Interviews.Probing;

/// <summary>A proposal, or why there is none.</summary>
public abstract record ProposalResult
{
    private ProposalResult()
    {
    }

    public sealed record Accepted(Proposal Proposal) : ProposalResult;

    /// <param name="Reason">What was found and what was expected, without the model's words.</param>
    public sealed record Rejected(string Reason) : ProposalResult;
}
