using CoachBot.Core.Conversations;
using CoachBot.Router;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>A platform with one person in front of it, and the channel that the coach has there.</summary>
internal interface IPersonEnd : IAsyncDisposable
{
    IChannel Channel { get; }

    /// <summary>The platform brings it to the channel in its own way.</summary>
    Task Send(Input input);

    /// <summary>Finds these labels on the newest message that has them all, and taps as a person does; false when none has.</summary>
    Task<bool> Tap(IReadOnlyList<string> labels);

    /// <summary>Everything that the person has been shown, oldest first.</summary>
    IReadOnlyList<Shown> Shown { get; }
}

/// <summary>One message as the person sees it.</summary>
/// <param name="Text">Without marks for bold; pictures are in it where the platform says them in words.</param>
/// <param name="Labels">What can be tapped, in reading order.</param>
/// <param name="Files">Its documents.</param>
internal sealed record Shown(string Text, IReadOnlyList<string> Labels, IReadOnlyList<ShownFile> Files);

/// <summary>A document that came with a message.</summary>
internal sealed record ShownFile(string Name, byte[] Bytes);
