namespace Bot.StandIn.Minds;

/// <summary>What a stand-in thinks: the words that it answers a call with. It knows no wire.</summary>
public interface IMind
{
    /// <summary>The model's words.</summary>
    string Answer(ModelRequest request);
}
