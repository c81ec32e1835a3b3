using System.Collections.Immutable;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>One socket at the gateway.</summary>
public sealed class GatewayConnection : IDisposable
{
    private readonly Upgrade upgrade;
    private readonly DiscordGateway gateway;
    private readonly Channel<OutFrame> waiting = Channel.CreateUnbounded<OutFrame>();
    private readonly CancellationTokenSource cut = new();
    private TaskCompletionSource thawed = Thawed();
    private bool isOver;

    internal GatewayConnection(Upgrade upgrade, DiscordGateway gateway, int number)
    {
        (this.upgrade, this.gateway, Number) = (upgrade, gateway, number);
    }

    /// <summary>Counted from 1.</summary>
    public int Number { get; }

    /// <summary>"/resume/..." when the bot took the address that READY gave.</summary>
    public string Path => upgrade.Path;

    public IReadOnlyDictionary<string, string> Query => upgrade.Query;

    public GatewaySession? Session { get; internal set; }

    /// <summary>Of the gateway's own close, 0 without a code; null while it has not closed.</summary>
    public int? ClosedByGateway { get; private set; }

    /// <summary>Of the bot's close frame, 0 without a code; null when none came.</summary>
    public int? ClosedByBot { get; private set; }

    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether heartbeats are answered; a zombie's are not.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>Cuts every frame into fragments of this many bytes, in the middle of letters too; 0 does not.</summary>
    public int PieceBytes { get; set; }

    /// <summary>Sends binary instead of text frames.</summary>
    public bool IsBinary { get; set; }

    internal SendBudget Budget { get; } = new();

    internal DateTimeOffset LastBeatAt { get; set; }

    public void Send(byte[] frame)
    {
        gateway.Keep(this, fromBot: false, frame);
        waiting.Writer.TryWrite(new OutFrame.Bytes(frame, IsBinary ? WebSocketMessageType.Binary : WebSocketMessageType.Text, PieceBytes));
    }

    /// <summary>Sends any text, sense or not.</summary>
    public void SendText(string text) => Send(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Closes; null without any code.</summary>
    public void Close(int? code)
    {
        ClosedByGateway = code ?? 0;
        waiting.Writer.TryWrite(new OutFrame.Close(code));
    }

    /// <summary>The line is gone, without a close frame.</summary>
    public void Cut()
    {
        if (IsOpen) cut.Cancel();
    }

    /// <summary>Half-open: the socket stands, and nothing is read or written any more.</summary>
    public void Freeze() => Interlocked.CompareExchange(ref thawed, new(TaskCreationOptions.RunContinuationsAsynchronously), thawed);

    public void Thaw() => thawed.TrySetResult();

    public void Dispose()
    {
        if (isOver) cut.Dispose();
    }

    internal async Task Run()
    {
        var writing = Write();
        try
        {
            while (await Receive() is { } text) gateway.Read(this, text);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The bot is gone, or this test cut the line: both are an end without a close frame.
        }

        IsOpen = false;
        gateway.Lost(this);
        waiting.Writer.TryComplete();
        if (upgrade.Socket.State == WebSocketState.CloseReceived) await Answer();
        await cut.CancelAsync();
        await writing;
        upgrade.Socket.Abort();
        isOver = true;
    }

    private async Task Answer()
    {
        try
        {
            await upgrade.Socket.CloseOutputAsync(upgrade.Socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, cut.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ArgumentException)
        {
            // It did not wait for the answer.
        }
    }

    /// <summary>Null when the bot closed.</summary>
    private async Task<byte[]?> Receive()
    {
        var buffer = new byte[8192];
        var text = new List<byte>();
        while (true)
        {
            var got = await upgrade.Socket.ReceiveAsync(buffer.AsMemory(), cut.Token);
            await Volatile.Read(ref thawed).Task.WaitAsync(cut.Token);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                var code = (int)(upgrade.Socket.CloseStatus ?? WebSocketCloseStatus.Empty);
                ClosedByBot = code == (int)WebSocketCloseStatus.Empty ? 0 : code;
                return null;
            }

            text.AddRange(buffer.AsSpan(0, got.Count));
            if (got.EndOfMessage) return [.. text];
        }
    }

    private async Task Write()
    {
        try
        {
            await foreach (var next in waiting.Reader.ReadAllAsync(cut.Token))
            {
                await Volatile.Read(ref thawed).Task.WaitAsync(cut.Token);
                if (next is OutFrame.Bytes bytes) await Write(bytes);
                else if (next is OutFrame.Close close) await Write(close);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // As in Run: the reader notices as well and ends the connection.
        }
    }

    private async Task Write(OutFrame.Bytes bytes)
    {
        var piece = bytes.PieceBytes > 0 ? bytes.PieceBytes : Math.Max(1, bytes.Frame.Length);
        for (var at = 0; at < bytes.Frame.Length; at += piece)
        {
            var length = Math.Min(piece, bytes.Frame.Length - at);
            await upgrade.Socket.SendAsync(bytes.Frame.AsMemory(at, length), bytes.Kind, at + length == bytes.Frame.Length, cut.Token);
        }
    }

    private Task Write(OutFrame.Close close) => close.Code is { } code
        ? upgrade.Socket.CloseOutputAsync((WebSocketCloseStatus)code, "", cut.Token)
        : upgrade.CloseWithoutCode(cut.Token);

    private static TaskCompletionSource Thawed()
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.SetResult();
        return source;
    }
}
